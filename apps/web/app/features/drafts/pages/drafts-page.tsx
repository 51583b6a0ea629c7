import { newThreadPath, threadPath, withQuery } from '@cluster-commons/paths';
import { DraftsPageDocument, type DraftsPageQuery } from '../../../gql/index.ts';
import { DraftOrigin } from '../../../platform/drafts/DraftInForm.tsx';
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
import { kindOfDraft } from '../../threads/index.ts';
import { DiscardForm } from '../DiscardForm.tsx';

const page = definePage({
  document: DraftsPageDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
});

export const loader = page.loader;

export default function DraftsPage() {
  const t = useText();
  const {
    data: { drafts },
  } = page.use();
  return (
    <>
      <PageHead title={t('drafts.title')} isPrivate />
      <NetworkPlaces />
      <header className={layout.head}>
        <h1>{t('drafts.title')}</h1>
        <p className={text.lead}>{t('drafts.lead')}</p>
      </header>
      <section id="drafts" data-part>
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

type Draft = DraftsPageQuery['drafts']['nodes'][number];

/** Where its form stands; null where the member may not write there any more. */
const formOf = ({ form, thread }: Draft): string | null => {
  const kind = kindOfDraft(form);
  if (kind !== null) return withQuery(newThreadPath, { kind: kind.toLowerCase() });
  if (form === 'openThread') return newThreadPath;
  return thread && `${threadPath(thread)}#reply`;
};

function DraftRow({ draft }: { draft: Draft }) {
  const t = useText();
  const { form, thread, excerpt } = draft;
  const to = formOf(draft);
  const kind = kindOfDraft(form);
  const title =
    kind !== null
      ? t(`kinds.open.${kind}`)
      : form === 'openThread'
        ? t('drafts.of.openThread')
        : thread
          ? t('drafts.of.replyToThread', { title: thread.title })
          : t('drafts.of.unread');
  return (
    <li className={layout.stack}>
      <h3 className={text.title}>
        <bdi>{title}</bdi>
      </h3>
      <p dir="auto">{excerpt === '' ? t('drafts.noWords') : excerpt}</p>
      <p className={text.muted}>
        <DraftOrigin draft={draft} />
      </p>
      <div className={layout.row}>
        {to !== null && (
          <ButtonLink to={to} aria-label={t('drafts.goOnWith', { title })}>
            {t('drafts.goOn')}
          </ButtonLink>
        )}
        <DiscardForm values={{ key: draft.key, version: String(draft.version), title }} />
      </div>
    </li>
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
