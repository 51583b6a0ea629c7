const here = 'http://here.invalid';

/** First parts of the paths of pages; acts, files and operations are no places to lead a reader to. */
const places =
  /^\/(?:$|(?:about|approach|library|network|threads|clusters|members|bookmarks|connections|profile|sign-in|sign-up|confirm-email|claim)(?:[/.]|$))/;

/** A page of this site that a form may lead to, as path, query and fragment; null for anything else. */
export function safePath(given: string | null | undefined): string | null {
  if (!given?.startsWith('/') || given.includes('\\')) return null;
  const url = URL.parse(given, here);
  // Dots in a path are resolved, and what is left may begin like the name of another host.
  if (url?.origin !== here || url.pathname.startsWith('//')) return null;
  return places.test(url.pathname) ? url.pathname + url.search + url.hash : null;
}
