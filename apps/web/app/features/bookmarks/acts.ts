import { bookmarksPath } from '@cluster-commons/paths';
import { BookmarkDocument, BookmarksAmongDocument, type BookmarkMutation } from '../../gql/index.ts';
import { defineAct, type Sentence } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, textOrNull, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { defineOwnParts } from '../../platform/pages/own-parts.tsx';
import { BookmarkButton, BookmarkForm, PostBookmarkButton } from './BookmarkButton.tsx';
import { isDue, reminderBack, reminderIn } from './reminder-field.ts';

/** A form that does not ask for a note leaves the one that is there. */
const noteIfAsked: FieldReader<string | undefined> = (form, name) => (form.has(name) ? textOf(form, name) : undefined);

type State = BookmarkMutation['bookmark']['bookmark'];

/** What is told, with the way back to what stood before. */
function sentenceOf(state: State, form: FormData): Sentence {
  const names = { threadId: textOf(form, 'threadId'), postId: textOf(form, 'postId'), title: textOf(form, 'title') };
  const [note, remindAt] = [state?.note ?? '', reminderBack(state?.remindAt ?? null, state?.isDue ?? false)];
  const undo = (fields: Record<string, string>) => ({ act: 'bookmark', fields: { ...names, ...fields } });
  if (!isOn(form, 'isOn')) {
    return { id: 'bookmarks.said.removed', undo: undo({ isOn: 'true', note, reminder: remindAt }) };
  }
  if (!form.has('wasNote'))
    return { id: 'bookmarks.said.added', undo: undo({ isOn: 'false', note: '', reminder: '' }) };
  const was = textOf(form, 'wasRemindAt');
  const isLeft = textOf(form, 'reminder') === 'KEEP';
  const before = isLeft ? 'KEEP' : was === '' || was === isDue ? 'NONE' : was;
  return {
    id: 'bookmarks.said.changed',
    undo: undo({
      isOn: 'true',
      note: textOf(form, 'wasNote'),
      reminder: before,
      wasNote: note,
      wasRemindAt: state?.isDue ? isDue : (state?.remindAt ?? ''),
    }),
  };
}

const bookmark = defineAct({
  name: 'bookmark',
  title: 'bookmarks.bookmark',
  Form: BookmarkForm,
  document: BookmarkDocument,
  input: { threadId: textOrNull, postId: textOrNull, isOn, note: noteIfAsked, reminder: reminderIn },
  labels: { note: 'bookmarks.note', 'reminder.at': 'bookmarks.reminderAt' },
  done: ({ bookmark: state }, { form, back }) => ({
    say: sentenceOf(state, form),
    to: backTo(back, bookmarksPath),
  }),
});

export const acts = [bookmark];

export const ownParts = [
  defineOwnParts({
    document: BookmarksAmongDocument,
    variables: ({ thread = [], post = [] }) => ({ threadIds: [...thread], postIds: [...post] }),
    shows: { thread: BookmarkButton, post: PostBookmarkButton },
  }),
];
