import { accountLimits } from './account-limits.ts';

/** Names that addresses, mails or roles could be mistaken for. */
export const reservedHandles: ReadonlySet<string> = new Set([
  'about',
  'abuse',
  'account',
  'accounts',
  'admin',
  'administrator',
  'answers',
  'api',
  'approach',
  'anonymous',
  'cluster',
  'clusters',
  'cluster-commons',
  'commons',
  'connections',
  'contact',
  'edit',
  'everyone',
  'former-member',
  'help',
  'home',
  'library',
  'me',
  'member',
  'members',
  'mod',
  'moderator',
  'moderators',
  'network',
  'new',
  'nobody',
  'null',
  'official',
  'postmaster',
  'profile',
  'root',
  'search',
  'security',
  'settings',
  'sign-in',
  'sign-out',
  'sign-up',
  'staff',
  'support',
  'system',
  'team',
  'thread',
  'threads',
  'undefined',
  'unido',
  'webmaster',
]);

const pattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

export const isHandle = (handle: string): boolean =>
  handle.length >= accountLimits.handle.least &&
  handle.length <= accountLimits.handle.most &&
  pattern.test(handle) &&
  !reservedHandles.has(handle);

/** Letters whose decomposition does not end in a Latin base letter. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  đ: 'd',
};

/**
 * A handle made from a name: Latin letters without accents and digits, words joined by hyphens.
 * @param suffix five characters of `[a-z0-9]`, used where the name has no Latin letters (`member-xxxxx`), is reserved,
 *   or, with `isTaken`, somebody has it already
 */
export function handleFrom(name: string, suffix: string, isTaken = false): string {
  const latin = name
    .toLowerCase()
    .replace(/[ßæœøðþłıđ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const words = latin.match(/[a-z0-9]+/g) ?? [];
  const most = accountLimits.handle.most;
  const plain = words.join('-').slice(0, most).replace(/-+$/, '');
  if (plain.length === 0) return `member-${suffix}`;
  if (!isTaken && isHandle(plain)) return plain;
  const short = plain.slice(0, most - suffix.length - 1).replace(/-+$/, '');
  return `${short}-${suffix}`;
}
