import { threadLimits } from '@cluster-commons/domain/threads';
import { part, withQuery } from './address.ts';
import type { Place } from './place.ts';

/** What a thread's address is made of. */
export interface NumberedThread {
  number: number;
  slug: string;
}

export const threadsPath = '/threads';
export const newThreadPath = '/threads/new';
/** New discussions as Atom: all of them, or those with a tag. */
export const threadsFeedPath = (tag?: string | null): string => withQuery('/threads/feed.atom', { tag });

export const threadPath = ({ number, slug }: NumberedThread): string => `${threadsPath}/${number}/${part(slug)}`;

/**
 * What was done to a thread, by whom and why. Pages of a thread that are not its discussion stand behind `-`, which no
 * title becomes: a discussion called “Log?” is found at `/threads/7/log`.
 */
export const threadLogPath = (number: number): string => `${threadsPath}/${number}/-/log`;

/** All of it on one page, for paper; of a very long one the part that begins at a post. */
export const threadPrintPath = (number: number, from = 1): string =>
  withQuery(`${threadsPath}/${number}/-/print`, { from: from > 1 ? from : null });

/** In which months its posts were written. */
export const threadMonthsPath = (number: number): string => `${threadsPath}/${number}/-/months`;

/** The form that changes what stands at the head of a thread. */
export const editThreadPath = (number: number): string => `${threadsPath}/${number}/-/edit`;

/** The form that changes a post, and its versions with what differs. */
export const editPostPath = (number: number, postNumber: number): string =>
  `${threadsPath}/${number}/posts/${postNumber}/edit`;
export const postHistoryPath = (number: number, postNumber: number): string =>
  `${threadsPath}/${number}/posts/${postNumber}/history`;

/** The first post of the page on which a post stands when the thread is read from its start. */
export const pageStartOf = (postNumber: number): number => postNumber - ((postNumber - 1) % threadLimits.postsPerPage);

/** The mark of a post inside its page, without `#`. */
export const postAnchor = (postNumber: number): string => `p${postNumber}`;

/** The page of a thread that begins at a post. */
export const threadPageFrom = (thread: NumberedThread, from: number): string =>
  from > 1 ? `${threadPath(thread)}?from=${from}` : threadPath(thread);

/** A post where readers of the whole thread meet it. */
export const postPath = (thread: NumberedThread, postNumber: number): string =>
  `${threadPageFrom(thread, pageStartOf(postNumber))}#${postAnchor(postNumber)}`;

export const threadsPlaces: readonly Place[] = [
  { path: threadsPath, section: 'network' },
  { path: newThreadPath, section: 'network', isForMembers: true },
];
