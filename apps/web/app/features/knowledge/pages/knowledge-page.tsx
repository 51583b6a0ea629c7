import { directionOf, isLanguage } from '@cluster-commons/domain/kernel';
import { KnowledgePageDocument, type KnowledgePageQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { LanguageLink } from '../../../platform/frame/LanguageLink.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Fold } from '../../../ui/control/Fold.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Contents } from '../../../ui/list/Contents.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { Prose } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import { redirect } from '../../../platform/routing/routing.ts';
import { addressNow, pathOfPage, pathOfSection, sectionOf } from '../sections.ts';

const page = definePage({
  document: KnowledgePageDocument,
  variables: ({ params, language }) => ({ slug: params.slug ?? '', lang: language }),
  check: ({ page: found }, { params, url }) => {
    if (!found) {
      const now = addressNow(params.slug ?? '');
      throw now === undefined ? notFound() : redirect(now + url.search, 301);
    }
    if (found.section !== sectionOf(url.pathname)) {
      throw redirect(pathOfPage(found.section, found.slug) + url.search, 301);
    }
  },
});

export const loader = page.loader;

type Knowledge = NonNullable<KnowledgePageQuery['page']>;

export default function KnowledgePage() {
  const {
    data: { page: found },
  } = page.use();
  if (!found) throw notFound();
  return (
    <>
      <PageHead title={found.title} description={found.summary} type="article" />
      <div className={`${layout.split} ${layout.columns}`}>
        <SectionContents page={found} />
        <Article page={found} />
        <aside className={layout.blocks}>
          <Headings page={found} />
          <OtherLanguages page={found} />
        </aside>
      </div>
    </>
  );
}

/** The section's pages; folded away on narrow screens, where it stands above the text. */
function SectionContents({ page: { section, siblings, slug } }: { page: Knowledge }) {
  const t = useText();
  const title = t(`knowledge.section.${section}`);
  return (
    <nav aria-label={title}>
      <Fold
        summary={
          <>
            <Icon name="list" /> {t('knowledge.contents', { section: title, count: siblings.length })}
          </>
        }
      >
        <SectionHead title={<Link to={pathOfSection(section)}>{title}</Link>} />
        <Contents>
          {siblings.map((sibling) => (
            <li key={sibling.slug}>
              <Link
                to={pathOfPage(section, sibling.slug)}
                lang={sibling.lang}
                aria-current={sibling.slug === slug ? 'page' : undefined}
              >
                {sibling.title}
              </Link>
            </li>
          ))}
        </Contents>
      </Fold>
    </nav>
  );
}

function Article({ page: found }: { page: Knowledge }) {
  const t = useText();
  const format = useFormat();
  const labels = useLabels();
  const { siblings, section } = found;
  const index = siblings.findIndex(({ slug }) => slug === found.slug);
  const previous = siblings[index - 1];
  const next = siblings[index + 1];
  return (
    <article>
      <p className={text.muted}>
        {t('knowledge.position', {
          section: t(`knowledge.section.${section}`),
          position: format.number(index + 1),
          count: format.number(siblings.length),
        })}
      </p>
      <h1 lang={found.lang} dir={directionOf(found.lang)}>
        {found.title}
      </h1>
      <p className={text.muted}>
        <Text id="knowledge.updated" values={{ date: <Moment at={found.updatedAt} style="date" /> }} />
      </p>
      {found.isFallback && (
        <Notice icon="info">
          <p>{t('knowledge.fallback', { language: labels.language(found.lang) })}</p>
        </Notice>
      )}
      <div className={layout.after}>
        <Prose html={found.html} lang={found.lang} isLong />
      </div>
      <nav className={`${layout.row} ${layout.ends} ${layout.below}`} aria-label={t('frame.pages')}>
        {previous ? (
          <ButtonLink to={pathOfPage(section, previous.slug)} rel="prev">
            <Icon name="arrow-left" /> {t('knowledge.previousPage', { title: previous.title })}
          </ButtonLink>
        ) : (
          <span />
        )}
        {next && (
          <ButtonLink to={pathOfPage(section, next.slug)} rel="next">
            {t('knowledge.nextPage', { title: next.title })} <Icon name="arrow-right" />
          </ButtonLink>
        )}
      </nav>
    </article>
  );
}

function Headings({ page: { headings, lang } }: { page: Knowledge }) {
  const t = useText();
  if (headings.length < 2) return null;
  return (
    <section>
      <SectionHead title={t('knowledge.onThisPage')} />
      <Contents>
        {headings.map(({ id, text: heading }) => (
          <li key={id}>
            <a href={`#${id}`} lang={lang}>
              {heading}
            </a>
          </li>
        ))}
      </Contents>
    </section>
  );
}

function OtherLanguages({ page: { languages, lang } }: { page: Knowledge }) {
  const t = useText();
  const others = languages.filter((other) => other !== lang).filter(isLanguage);
  if (others.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('knowledge.readIn')} />
      <p className={`${text.small} ${layout.row}`}>
        {others.map((other) => (
          <LanguageLink key={other} language={other} />
        ))}
      </p>
    </section>
  );
}
