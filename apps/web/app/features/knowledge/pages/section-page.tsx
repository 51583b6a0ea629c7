import { PageSectionDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';
import { pathOfPage, sectionOf } from '../sections.ts';

const page = definePage({
  document: PageSectionDocument,
  variables: ({ url, language }) => {
    const section = sectionOf(url.pathname);
    if (!section) throw notFound();
    return { section, lang: language };
  },
});

export const loader = page.loader;

/** One of the four sections: what it is about and its pages in order. */
export default function SectionPage() {
  const t = useText();
  const {
    data: { pages },
    variables: { section },
  } = page.use();
  return (
    <>
      <PageHead title={t(`knowledge.section.${section}`)} description={t(`knowledge.lead.${section}`)} />
      {section === 'NETWORK' && <NetworkPlaces />}
      <header className={layout.head}>
        <h1>{t(`knowledge.section.${section}`)}</h1>
        <p className={text.lead}>{t(`knowledge.lead.${section}`)}</p>
      </header>
      {pages.length === 0 ? (
        <p>{t('knowledge.empty')}</p>
      ) : (
        <Rows>
          {pages.map(({ slug, title, summary, lang }) => (
            <li key={slug}>
              <h2 className={text.title} lang={lang}>
                <Link to={pathOfPage(section, slug)}>
                  <bdi>{title}</bdi>
                </Link>
              </h2>
              <p lang={lang}>
                <bdi>{summary}</bdi>
              </p>
            </li>
          ))}
        </Rows>
      )}
    </>
  );
}
