import { postPath, threadPath } from '@cluster-commons/paths';
import { EditPostPageDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { isRefusalCode } from '../../../platform/forms/form-state.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { SharePostForm } from '../components/SharePostForm.tsx';
import { EditPostForm } from '../components/EditPostForm.tsx';

const page = definePage({
  document: EditPostPageDocument,
  variables: ({ params }) => {
    const [thread, number] = [wholeNumber(params.number), wholeNumber(params.post)];
    if (thread === null || number === null) throw notFound();
    return { thread, number };
  },
  check: ({ thread, post }) => {
    if (!thread || !post) throw notFound();
  },
  needsSignIn: true,
});

export const loader = page.loader;

export default function EditPostPage() {
  const t = useText();
  const { thread, post, silentUntil, viewer } = page.use().data;
  if (!thread || !post) throw notFound();
  const { allowed, reason } = post.viewerCan.edit;
  const isOwn = post.author.id === viewer?.id;
  const heading = t('threads.edit.heading', { number: post.number });
  return (
    <>
      <PageHead title={heading} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <p className={text.muted}>
          <Link to={postPath(thread, post.number)}>
            <Written lang={thread.lang}>{thread.title}</Written>
          </Link>
        </p>
        <h1>{heading}</h1>
        {allowed && post.isShared && <p className={text.muted}>{t('threads.shared.editing')}</p>}
        {allowed && isOwn && (
          <p className={text.muted}>
            {silentUntil !== null && (
              <Text id="threads.edit.silent" values={{ until: <Moment at={silentUntil} style="moment" /> }} />
            )}{' '}
            {t(silentUntil === null ? 'threads.edit.marked' : 'threads.edit.markedLater')}
          </p>
        )}
      </header>
      {allowed ? (
        <EditPostForm
          values={{
            postId: post.id,
            version: String(post.revision),
            body: post.body ?? '',
            place: threadPath(thread),
            other: isOwn || post.isShared ? undefined : '1',
          }}
        />
      ) : (
        <Notice>
          <p>{t(isRefusalCode(reason) ? `refusal.${reason}` : 'refusal.NOT_ALLOWED', { limit: 0 })}</p>
        </Notice>
      )}
      {post.viewerCan.share.allowed && (
        <SharePostForm values={{ postId: post.id, isShared: String(!post.isShared), place: threadPath(thread) }} />
      )}
    </>
  );
}
