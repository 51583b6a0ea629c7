import { threadsPath } from '@cluster-commons/paths';
import { BookmarksPageDocument } from '../../../gql/index.ts';
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
import { BookmarkRow } from '../BookmarkRow.tsx';

const page = definePage({
  document: BookmarksPageDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
});

export const loader = page.loader;

export default function BookmarksPage() {
  const t = useText();
  const {
    data: { bookmarks },
  } = page.use();
  return (
    <>
      <PageHead title={t('bookmarks.title')} isPrivate />
      <NetworkPlaces />
      <header className={layout.head}>
        <h1>{t('bookmarks.title')}</h1>
        <p className={text.lead}>{t('bookmarks.lead')}</p>
      </header>
      <section id="bookmarks" data-part>
        {bookmarks.totalCount === 0 ? (
          <NoneYet />
        ) : (
          <>
            <SectionHead title={t('bookmarks.count', { count: bookmarks.totalCount })} />
            <Rows>
              {bookmarks.nodes.map((bookmark) => (
                <BookmarkRow key={bookmark.id} bookmark={bookmark} />
              ))}
            </Rows>
          </>
        )}
        <Pager list={bookmarks} />
      </section>
    </>
  );
}

function NoneYet() {
  const t = useText();
  return (
    <div className={layout.stack}>
      <h2>{t('bookmarks.none')}</h2>
      <p>{t('bookmarks.noneNext')}</p>
      <p>
        <ButtonLink to={threadsPath}>{t('bookmarks.toThreads')}</ButtonLink>
      </p>
    </div>
  );
}
