import { homePath, places } from '@cluster-commons/paths';

const here = 'http://here.invalid';

const firstPart = (path: string): string => path.split(/[/?#]/)[1] ?? '';

/** Where pages are; acts, files and operations are no places to lead a reader to. */
const leadable: ReadonlySet<string> = new Set(places.map(({ path }) => firstPart(path)).filter((part) => part !== ''));

const isPage = (path: string): boolean => path === homePath || leadable.has(firstPart(path));

/** A page of this site that a form may lead to, as path, query and fragment; null for anything else. */
export function safePath(given: string | null | undefined): string | null {
  if (!given?.startsWith('/') || given.includes('\\')) return null;
  const url = URL.parse(given, here);
  // Dots in a path are resolved, and what is left may begin like the name of another host.
  if (url?.origin !== here || url.pathname.startsWith('//')) return null;
  return isPage(url.pathname) ? url.pathname + url.search + url.hash : null;
}
