import { ActForm, HiddenFields, type FieldValues } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { bookmarkThread } from '../acts.ts';

/** Bookmarks a thread, or takes the bookmark away where `bookmarked` is false; `title` names the thread. */
export function BookmarkForm({ values: { threadId, bookmarked = 'true', title = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act={bookmarkThread} subject={threadId}>
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
