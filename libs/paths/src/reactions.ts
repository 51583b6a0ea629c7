import { threadsPath } from './threads.ts';

/** Who says what of a post, for members. */
export const postReactionsPath = (number: number, postNumber: number): string =>
  `${threadsPath}/${number}/posts/${postNumber}/reactions`;
