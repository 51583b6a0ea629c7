import { BookmarkForm } from './BookmarkForm.tsx';

interface BookmarkButtonProps {
  thread: { id: string; title: string };
  /** Ids of those that the reader has bookmarked; null for readers who cannot have bookmarks. */
  among: readonly string[] | null | undefined;
}

/** The reader's bookmark of a thread, as a part of the page by itself; nothing for readers who cannot have any. */
export function BookmarkButton({ thread: { id, title }, among }: BookmarkButtonProps) {
  if (!among) return null;
  return (
    <div id={`bookmark-${id}`} data-part>
      <BookmarkForm values={{ threadId: id, bookmarked: String(!among.includes(id)), title }} />
    </div>
  );
}
