/** Schemes that a member may link to. */
const allowed = new Set(['http', 'https', 'mailto', 'tel']);

const scheme = /^([a-z][a-z0-9+.-]*):/i;
/** A host by its name, perhaps with a port, at the start of an address: `www.example.org/a`. */
const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]|$)/u;
const mailbox = /^[^\s/?#@:]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
// eslint-disable-next-line no-control-regex -- browsers leave these out of an address before they read its scheme
const unread = /[\u0000-\u0020\u007f-\u009f]/g;

/**
 * Where a link leads that a member wrote; null for what is no address. A host without a scheme is a site and a mailbox
 * a mail address, as their writers mean them; a path stays within this site.
 * @param written with its percent signs, as the parser gives it
 */
export function hrefOf(written: string): string | null {
  const address = written.replace(unread, '');
  const named = scheme.exec(address)?.[1]?.toLowerCase();
  // A port looks like what follows a scheme: `example.org:8080`.
  if (named !== undefined && !host.test(address)) return allowed.has(named) ? address : null;
  const read = readable(address);
  if (host.test(read)) return `https://${address}`;
  if (mailbox.test(read)) return `mailto:${address}`;
  return address.startsWith('//') ? `https:${address}` : address;
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether a link leads away from this site; mail and telephone do not. */
export function leavesTheSite(href: string): boolean {
  const address = URL.parse(href, 'https://here.invalid/');
  return address === null || (/^https?:$/.test(address.protocol) && address.host !== 'here.invalid');
}

/**
 * An address as seen from `origin`, the page it stands on. One with a scheme, a host or a mailbox says itself where it
 * leads and stays, as does one that cannot be read.
 */
export function absolute(address: string, origin: string): string {
  const plain = address.replace(unread, '');
  const read = readable(plain);
  if (plain === '' || scheme.test(plain) || host.test(read) || mailbox.test(read)) return address;
  return URL.parse(plain, origin)?.href ?? address;
}

/** Code spans, which stay as they are, and targets of inline links that begin as paths do. */
const codeOrPath = /`+[^`]*`+|(?<=\]\()[/?#.][^\s()<>]*(?=[\s)])/g;

/** Short Markdown from elsewhere, its relative links leading on to where they led from `origin`, their page. */
export const withAbsoluteLinks = (markdown: string, origin: string): string =>
  markdown.replace(codeOrPath, (found) => (found.startsWith('`') ? found : absolute(found, origin)));
