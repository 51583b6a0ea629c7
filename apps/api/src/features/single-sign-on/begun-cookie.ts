import { seal, unseal } from '../../platform/auth/seal.ts';
import { cookieValue } from '../../platform/auth/session-cookie.ts';
import { usesSecureCookies, type Config } from '../../platform/config/config.ts';
import * as z from 'zod';

/** Seconds that somebody may take at the other service. */
const lifetime = 600;
const holder = 'browser';

const kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string().nullable(),
  ends: z.number(),
});
/** What was begun, and the page to go on to. */
export type Kept = Omit<z.infer<typeof kept>, 'ends'>;

type Settings = Pick<Config, 'publicUrl' | 'authSecret'>;

const nameOf = (config: Settings): string => (usesSecureCookies(config) ? '__Host-cc.sign-on' : 'cc.sign-on');

const cookieOf = (config: Settings, value: string, seconds: number): string =>
  `${nameOf(config)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${usesSecureCookies(config) ? '; Secure' : ''}`;

/** Set-Cookie by which a browser keeps what it has begun; nobody reads or changes it there. */
export const begunCookie = (config: Settings, begun: Kept, now: Date): string => {
  const text = JSON.stringify({ ...begun, ends: now.getTime() + lifetime * 1000 });
  return cookieOf(config, seal(config, 'single-sign-on', holder, text), lifetime);
};

/** Takes it away: what was begun is finished once. */
export const begunNoMore = (config: Settings): string => cookieOf(config, '', 0);

/** What this browser has begun; null for nothing, and after ten minutes. */
export function readBegun(config: Settings, cookies: string | undefined, now: Date): Kept | null {
  const text = unseal(config, 'single-sign-on', holder, cookieValue(cookies, nameOf(config)) ?? '');
  const found = text === null ? undefined : kept.safeParse(JSON.parse(text)).data;
  if (found === undefined || found.ends < now.getTime()) return null;
  const { ends: _, ...begun } = found;
  return begun;
}
