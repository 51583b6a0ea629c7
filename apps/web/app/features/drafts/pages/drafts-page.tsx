import { newThreadPath } from '@cluster-commons/paths';
import { DraftsPageDocument } from '../../../gql/index.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn } from '../../../platform/pages/place.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { DraftRow } from '../DraftRow.tsx';

const page = definePage({
  document: DraftsPageDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
});

export const loader = page.loader;

export default function DraftsPage() {
  const t = useText();
  const {
    data: { drafts, scheduledThreads },
  } = page.use();
  return (
    <>
      <PageHead title={t('drafts.title')} isPrivate />
      <NetworkPlaces />
      <header className={layout.head}>
        <h1>{t('drafts.title')}</h1>
        <p className={text.lead}>{t('drafts.lead')}</p>
      </header>
      <section id="scheduled" data-part>
        {scheduledThreads.length > 0 && (
          <>
            <SectionHead title={t('scheduling.title')} />
            <Rows>
              {scheduledThreads.map((draft) => (
                <DraftRow key={draft.id} draft={draft} />
              ))}
            </Rows>
          </>
        )}
      </section>
      <section id="drafts" className={scheduledThreads.length > 0 ? layout.after : undefined} data-part>
        {drafts.totalCount === 0 ? (
          <NoneYet />
        ) : (
          <>
            <SectionHead title={t('drafts.count', { count: drafts.totalCount })} />
            <Rows>
              {drafts.nodes.map((draft) => (
                <DraftRow key={draft.id} draft={draft} />
              ))}
            </Rows>
          </>
        )}
        <Pager list={drafts} />
      </section>
    </>
  );
}

function NoneYet() {
  const t = useText();
  return (
    <div className={layout.stack}>
      <h2>{t('drafts.none')}</h2>
      <p>{t('drafts.noneNext')}</p>
      <p>
        <ButtonLink to={newThreadPath}>{t('drafts.write')}</ButtonLink>
      </p>
    </div>
  );
}
