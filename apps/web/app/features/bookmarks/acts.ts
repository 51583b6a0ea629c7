import { bookmarksPath } from '@cluster-commons/paths';
import { BookmarkedThreadsDocument, BookmarkThreadDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { defineOwnPart } from '../../platform/pages/own-parts.tsx';
import { BookmarkButton, BookmarkForm } from './BookmarkButton.tsx';

const bookmarkThread = defineAct({
  name: 'bookmarkThread',
  title: 'bookmarks.bookmark',
  Form: BookmarkForm,
  document: BookmarkThreadDocument,
  input: { threadId: text, bookmarked: isOn },
  done: ({ isBookmarked }, { form, back }) => ({
    say: {
      id: isBookmarked ? 'bookmarks.said.added' : 'bookmarks.said.removed',
      undo: {
        act: 'bookmarkThread',
        fields: { threadId: textOf(form, 'threadId'), bookmarked: String(!isBookmarked), title: textOf(form, 'title') },
      },
    },
    to: backTo(back, bookmarksPath),
  }),
});

export const acts = [bookmarkThread];

export const ownParts = [
  defineOwnPart({
    of: 'thread',
    document: BookmarkedThreadsDocument,
    variables: (ids) => ({ ids: [...ids] }),
    Show: BookmarkButton,
  }),
];
