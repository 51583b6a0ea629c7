import { pageStartOf, postAnchor } from '@cluster-commons/paths';

/** A post of the thread at a path, on the page where readers of the whole thread meet it. */
export const postIn = (place: string, number: number): string => {
  const start = pageStartOf(number);
  return `${place}${start > 1 ? `?from=${start}` : ''}#${postAnchor(number)}`;
};
