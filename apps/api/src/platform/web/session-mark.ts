import { createHash } from 'node:crypto';
import { cookieValue } from '../auth/session-cookie.ts';

const cookieName = 'session-mark';

/** Names a session in the page and in a cookie that scripts can read, without telling the session. */
export const markOf = (sessionId: string): string =>
  createHash('sha256').update(`mark ${sessionId}`).digest('base64url').slice(0, 12);

/**
 * The Set-Cookie value after which the browser knows which session it has; null when it knows already.
 * A page that the browser kept compares its own mark with this cookie, and leaves when they differ.
 */
export function markCookie(cookieHeader: string | undefined, mark: string | null, isSecure: boolean): string | null {
  if ((cookieValue(cookieHeader, cookieName) ?? '') === (mark ?? '')) return null;
  const lifetime = mark === null ? 0 : 30 * 24 * 60 * 60;
  return `${cookieName}=${mark ?? ''}; Path=/; Max-Age=${lifetime}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
