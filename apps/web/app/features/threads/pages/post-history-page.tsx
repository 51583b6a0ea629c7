import { editLimits } from '@cluster-commons/domain/threads';
import { postPath } from '@cluster-commons/paths';
import { PostHistoryDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import { placeIn } from '../../../platform/pages/place.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { AuthorName } from '../../profiles/index.ts';
import { PostVersion } from '../components/PostVersion.tsx';

const page = definePage({
  document: PostHistoryDocument,
  variables: ({ params, url }) => {
    const [thread, post] = [wholeNumber(params.number), wholeNumber(params.post)];
    if (thread === null || post === null) throw notFound();
    return { thread, post, first: editLimits.versionsPerPage, ...placeIn(url) };
  },
  check: ({ thread, postHistory }) => {
    if (!thread || !postHistory) throw notFound();
  },
});

export const loader = page.loader;

export default function PostHistoryPage() {
  const t = useText();
  const { thread, postHistory } = page.use().data;
  if (!thread || !postHistory) throw notFound();
  const { post, nodes } = postHistory;
  const heading = t('threads.history.title', { number: post.number });
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
        <p className={text.muted}>
          <AuthorName author={post.author} />, <Moment at={post.createdAt} style="moment" />
        </p>
        <p>{t(nodes.length === 0 ? 'threads.history.none' : 'threads.history.lead')}</p>
        {nodes.length > 0 && (
          <p className={text.muted}>
            <Text id="threads.history.legend" components={{ ins: <ins />, del: <del /> }} />
          </p>
        )}
      </header>
      <div className={`${layout.blocks} ${layout.narrow}`}>
        {nodes.map((version) => (
          <PostVersion
            key={version.id}
            version={version}
            isShown={version.number === post.revision}
            hides={postHistory.canHide ? post : null}
          />
        ))}
      </div>
      <Pager list={postHistory} size={editLimits.versionsPerPage} />
      <p className={layout.after}>
        <Link to={postPath(thread, post.number)}>{t('moderation.backToThread')}</Link>
      </p>
    </>
  );
}
