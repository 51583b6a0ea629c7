import type { ActPage } from '../../platform/acts/act-route.tsx';
import { bookmarkThread } from './acts.ts';
import { BookmarkForm } from './components/BookmarkForm.tsx';

/** The act of bookmarks with its form. */
export const bookmarkActs: readonly ActPage[] = [{ act: bookmarkThread, Form: BookmarkForm }];
