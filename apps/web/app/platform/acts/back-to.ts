/**
 * The page that a form stood on.
 * @param otherwise where no page of ours is known
 * @param anchor the part of the page that shows what was done
 */
export function backTo(back: string | null, otherwise: string, anchor?: string): string {
  const page = (back ?? otherwise).split('#')[0] ?? otherwise;
  return anchor === undefined ? page : `${page}#${anchor}`;
}
