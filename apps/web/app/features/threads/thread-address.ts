import { threadLimits } from '@cluster-commons/domain/threads';

interface Numbered {
  number: number;
  slug: string;
}

export const threadPath = ({ number, slug }: Numbered): string => `/threads/${number}/${encodeURIComponent(slug)}`;

/** The first post of the page on which a post stands when the thread is read from its start. */
export const pageStartOf = (postNumber: number): number => postNumber - ((postNumber - 1) % threadLimits.postsPerPage);

export const postAnchor = (postNumber: number): string => `p${postNumber}`;

/** The page of the thread that begins at a post. */
export const threadPageFrom = (thread: Numbered, from: number): string =>
  from > 1 ? `${threadPath(thread)}?from=${from}` : threadPath(thread);

export const postPath = (thread: Numbered, postNumber: number): string =>
  `${threadPageFrom(thread, pageStartOf(postNumber))}#${postAnchor(postNumber)}`;
