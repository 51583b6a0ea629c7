import type { BookmarksAmongQuery } from '../../gql/index.ts';
import { ActForm, HiddenFields } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import type { Things } from '../../platform/pages/own-parts.tsx';
import { Button } from '../../ui/control/Button.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import { BookmarkNoteForm } from './BookmarkNoteForm.tsx';

interface BookmarkFormProps {
  /** `isOn` is what shall be so; `title` names the thread. With a note it is the form of note and reminder. */
  values: FieldValues;
  label?: string;
}

/** Bookmarks a thread or a post, or takes the bookmark away. */
export function BookmarkForm({ values, label }: BookmarkFormProps) {
  const t = useText();
  const { threadId, postId, isOn = 'true', title = '' } = values;
  if (isOn === 'true' && values.note !== undefined) return <BookmarkNoteForm values={values} />;
  return (
    <ActForm act="bookmark" subject={postId || threadId}>
      <HiddenFields values={{ threadId, postId, isOn, title, note: values.note, reminder: values.reminder }} />
      <Button
        type="submit"
        look="quiet"
        aria-pressed={isOn !== 'true'}
        aria-label={label ?? (title === '' ? undefined : t('bookmarks.bookmarkOf', { title }))}
      >
        <Icon name="bookmark" /> {t('bookmarks.bookmark')}
      </Button>
    </ActForm>
  );
}

interface BookmarkButtonProps {
  thing: Things['thread'];
  /** Null among it for readers who cannot have bookmarks. */
  found: BookmarksAmongQuery;
}

/** The reader's bookmark of a thread; nothing for readers who cannot have any. */
export function BookmarkButton({ thing: { id, title }, found: { bookmarksAmong } }: BookmarkButtonProps) {
  if (!bookmarksAmong) return null;
  return (
    <div id={`bookmark-${id}`} data-part>
      <BookmarkForm values={{ threadId: id, isOn: String(!bookmarksAmong.threadIds.includes(id)), title }} />
    </div>
  );
}

interface PostBookmarkButtonProps {
  thing: Things['post'];
  found: BookmarksAmongQuery;
}

/** The same of a post. */
export function PostBookmarkButton({ thing: { id, number }, found: { bookmarksAmong } }: PostBookmarkButtonProps) {
  const t = useText();
  if (!bookmarksAmong) return null;
  return (
    <BookmarkForm
      values={{ postId: id, isOn: String(!bookmarksAmong.postIds.includes(id)) }}
      label={t('bookmarks.ofPost', { number })}
    />
  );
}
