import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Said } from '@cluster-commons/bridge';
import { cookieValue } from '../auth/session-cookie.ts';

const cookieName = 'said';
/** Browsers keep cookies of up to 4096 bytes. */
const mostBytes = 3_000;
/** The page follows at once; what is not shown by then is stale, in seconds. */
const lifetime = 60;

const signatureOf = (text: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`said ${text}`).digest();

/** True when a request carries a sentence that is still to be shown: no finished page has it. */
export const carriesSaid = (cookieHeader: string | undefined): boolean =>
  cookieValue(cookieHeader, cookieName) !== null;

/** What the last act of this browser said; null for none, or for one that is not ours. */
export function readSaid(cookieHeader: string | undefined, secret: string): Said | null {
  const [text = '', signature = ''] = (cookieValue(cookieHeader, cookieName) ?? '').split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(text, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Said;
}

/** The Set-Cookie value that carries a sentence to the next page, signed so that nobody puts words into a page. */
export function saidCookie(said: Said, secret: string, isSecure: boolean): string {
  const whole = Buffer.from(JSON.stringify(said)).toString('base64url');
  // The sentence matters more than the names in it and the way back.
  const text =
    whole.length <= mostBytes ? whole : Buffer.from(JSON.stringify({ id: said.id, values: {} })).toString('base64url');
  const attributes = `Path=/; Max-Age=${lifetime}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return `${cookieName}=${text}.${signatureOf(text, secret).toString('base64url')}; ${attributes}`;
}

/** Takes the sentence away once it was shown. */
export const saidNoMore = `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
