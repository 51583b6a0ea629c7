import { threadPath } from '@cluster-commons/paths';
import { EditThreadPageDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { isRefusalCode } from '../../../platform/forms/form-state.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { tagsAsTyped } from '../../composer/index.ts';
import { EditThreadForm } from '../components/EditThreadForm.tsx';

const page = definePage({
  document: EditThreadPageDocument,
  variables: ({ params }) => {
    const number = wholeNumber(params.number);
    if (number === null) throw notFound();
    return { number };
  },
  check: ({ thread }) => {
    if (!thread) throw notFound();
  },
  needsSignIn: true,
});

export const loader = page.loader;

export default function EditThreadPage() {
  const t = useText();
  const { language } = useTexts();
  const { thread, viewer, tagSuggestions } = page.use().data;
  if (!thread) throw notFound();
  const { allowed, reason } = thread.viewerCan.update;
  return (
    <>
      <PageHead title={t('threads.change.title')} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <p className={text.muted}>
          <Link to={threadPath(thread)}>
            <Written lang={thread.lang}>{thread.title}</Written>
          </Link>
        </p>
        <h1>{t('threads.change.title')}</h1>
        <p>{t('threads.change.lead')}</p>
      </header>
      {allowed ? (
        <EditThreadForm
          values={{
            threadId: thread.id,
            version: String(thread.revision),
            title: thread.title,
            kind: thread.kind,
            clusterId: thread.cluster?.id,
            visibility: thread.visibility,
            tags: tagsAsTyped(thread.tags, language),
            language: thread.lang,
          }}
          usedTags={tagSuggestions.map(({ tag }) => tag)}
          clusters={placesFor(thread.cluster, viewer?.clusters ?? [])}
        />
      ) : (
        <Notice>
          <p>{t(isRefusalCode(reason) ? `refusal.${reason}` : 'refusal.NOT_ALLOWED', { limit: 0 })}</p>
        </Notice>
      )}
    </>
  );
}

interface Place {
  id: string;
  name: string;
}

/** The clusters of the reader, and the one where it stands. */
function placesFor(here: Place | null, own: readonly (Place & { isArchived: boolean })[]): Place[] {
  const open = own.filter(({ id, isArchived }) => !isArchived || id === here?.id);
  return here === null || open.some(({ id }) => id === here.id) ? open : [here, ...open];
}
