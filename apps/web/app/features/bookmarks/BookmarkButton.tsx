import type { BookmarkedThreadsQuery } from '../../gql/index.ts';
import { ActForm, HiddenFields } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import type { Things } from '../../platform/pages/own-parts.tsx';
import { Button } from '../../ui/control/Button.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';

/** Bookmarks a thread, or takes the bookmark away where `bookmarked` is false; `title` names the thread. */
export function BookmarkForm({ values: { threadId, bookmarked = 'true', title = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="bookmarkThread" subject={threadId}>
      <HiddenFields values={{ threadId, bookmarked, title }} />
      <Button
        type="submit"
        look="quiet"
        aria-pressed={bookmarked !== 'true'}
        aria-label={title === '' ? undefined : t('bookmarks.bookmarkOf', { title })}
      >
        <Icon name="bookmark" /> {t('bookmarks.bookmark')}
      </Button>
    </ActForm>
  );
}

interface BookmarkButtonProps {
  thing: Things['thread'];
  /** Null among it for readers who cannot have bookmarks. */
  found: BookmarkedThreadsQuery;
}

/** The reader's bookmark of a thread; nothing for readers who cannot have any. */
export function BookmarkButton({ thing: { id, title }, found: { bookmarkedThreads } }: BookmarkButtonProps) {
  if (!bookmarkedThreads) return null;
  return (
    <div id={`bookmark-${id}`} data-part>
      <BookmarkForm values={{ threadId: id, bookmarked: String(!bookmarkedThreads.includes(id)), title }} />
    </div>
  );
}
