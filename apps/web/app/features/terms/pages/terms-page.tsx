import { TermsDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { Prose } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import { kindAt, pathOfTerms } from '../kinds.ts';

const page = definePage({
  document: TermsDocument,
  variables: ({ url }) => {
    const kind = kindAt(url.pathname);
    const asked = url.searchParams.get('version');
    if (kind === null || (asked !== null && !/^[1-9][0-9]{0,5}$/.test(asked))) throw notFound();
    return { kind, version: asked === null ? null : Number(asked) };
  },
  check: ({ terms }) => {
    if (!terms) throw notFound();
  },
});

export const loader = page.loader;

export default function TermsPage() {
  const t = useText();
  const { language } = useTexts();
  const { terms } = page.use().data;
  if (!terms) throw notFound();
  const { kind, version, lang, html, changes, publishedAt, isCurrent } = terms;
  return (
    <div className={`${layout.blocks} ${layout.narrow}`}>
      <PageHead title={t(`terms.kind.${kind}`)} type="article" />
      <header className={layout.head}>
        <h1>{t(`terms.kind.${kind}`)}</h1>
        <p className={text.muted}>
          <Text id="terms.version" values={{ version, date: <Moment at={publishedAt} style="date" /> }} />
        </p>
      </header>
      {!isCurrent && (
        <Notice tone="caution" icon="info">
          <Text id="terms.old" components={{ now: <Link to={pathOfTerms[kind]()} /> }} />
        </Notice>
      )}
      {changes !== '' && (
        <p>
          <Text id="terms.new" values={{ changes: <bdi>{changes}</bdi> }} />
        </p>
      )}
      {lang !== language && <p className={text.muted}>{t('terms.inEnglish')}</p>}
      <Prose html={html} lang={lang} isLong />
      {terms.versions.length > 1 && <Versions terms={terms} />}
    </div>
  );
}

function Versions({
  terms: { kind, version, versions },
}: {
  terms: NonNullable<ReturnType<typeof page.use>['data']['terms']>;
}) {
  const t = useText();
  return (
    <section className={layout.stack}>
      <SectionHead title={t('terms.versions')} />
      <ul className={layout.list}>
        {versions.map((each) => (
          <li key={each.version}>
            <Link to={pathOfTerms[kind](each.version)} aria-current={each.version === version ? 'page' : undefined}>
              <Text
                id="terms.version"
                values={{ version: each.version, date: <Moment at={each.publishedAt} style="date" /> }}
              />
            </Link>{' '}
            <bdi>{each.changes}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
