/** A path that leads to this site wherever it stands: browsers take two slashes or a backslash for another host. */
const sendable = /^\/(?!\/)[\w\-.~%!$&'()*+,;=:@/]*$/;

/**
 * The one form of the path of a page: small letters, no slash at the end or twice. All names that addresses are made of
 * are written small; secrets stand in the query.
 * @returns null where it is in this form, or is no path
 */
export function tidyPath(path: string): string | null {
  if (!sendable.test(path)) return null;
  const tidy = path
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .replace(/%[\da-f]{2}|[A-Z]+/gi, (part) => (part.startsWith('%') ? part : part.toLowerCase()));
  return tidy === path ? null : tidy;
}
