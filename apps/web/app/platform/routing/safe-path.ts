import {
  bookmarksPath,
  claimPath,
  clustersPath,
  confirmEmailPath,
  connectionsPath,
  editProfilePath,
  homePath,
  membersPath,
  sectionSegments,
  signInPath,
  signUpPath,
  threadsPath,
} from '@cluster-commons/paths';

const here = 'http://here.invalid';

const firstPart = (path: string): string => path.split(/[/?#]/)[1] ?? '';

/** Where pages are; acts, files and operations are no places to lead a reader to. */
const pages: readonly string[] = [
  threadsPath,
  clustersPath,
  membersPath,
  bookmarksPath,
  connectionsPath,
  editProfilePath,
  signInPath(),
  signUpPath(),
  confirmEmailPath(),
  claimPath(),
];
const places: ReadonlySet<string> = new Set([...sectionSegments, ...pages.map(firstPart)]);

const isPage = (path: string): boolean => path === homePath || places.has(firstPart(path));

/** A page of this site that a form may lead to, as path, query and fragment; null for anything else. */
export function safePath(given: string | null | undefined): string | null {
  if (!given?.startsWith('/') || given.includes('\\')) return null;
  const url = URL.parse(given, here);
  // Dots in a path are resolved, and what is left may begin like the name of another host.
  if (url?.origin !== here || url.pathname.startsWith('//')) return null;
  return isPage(url.pathname) ? url.pathname + url.search + url.hash : null;
}
