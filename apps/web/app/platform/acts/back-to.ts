/**
 * The page that a form stood on.
 * @param fallback used when the page is unknown
 * @param anchor the part of the page that shows what was done
 */
export function backTo(back: string | null, fallback: string, anchor?: string): string {
  const page = (back ?? fallback).split('#')[0] ?? fallback;
  return anchor === undefined ? page : `${page}#${anchor}`;
}
