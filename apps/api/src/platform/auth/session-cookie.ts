import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { usesSecureCookies } from '../config/config.ts';

/** `__Host-` binds the cookie to this very origin; browsers accept it with Secure only. */
export const sessionCookieName = (config: Pick<Config, 'publicUrl'>): string =>
  usesSecureCookies(config) ? '__Host-cc.session' : 'cc.session';

/** What the session row keeps of the token: SHA-256 in hexadecimal. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The value of one cookie of a Cookie header, undecoded; null when absent. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** The token inside a signed cookie (`token.HMAC-SHA256 in base64`, percent-encoded); null when the signature is wrong. */
export function tokenOf(cookie: string, secret: string): string | null {
  let value: string;
  try {
    value = decodeURIComponent(cookie);
  } catch {
    return null;
  }
  const at = value.lastIndexOf('.');
  if (at < 1) return null;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
