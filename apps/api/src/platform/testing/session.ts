import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { hashToken, sessionCookieName } from '../auth/session-cookie.ts';
import type { Config } from '../config/config.ts';

/** Gives a member a session; the value is the Cookie header of a browser that has it. */
export async function aSessionOf(
  member: { id: string },
  db: pg.Pool | pg.Client,
  config: Pick<Config, 'authSecret' | 'publicUrl'>,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db.query(`insert into session (token_hash, member_id, expires_at) values ($1, $2, now() + interval '1 day')`, [
    hashToken(token),
    member.id,
  ]);
  const signature = createHmac('sha256', config.authSecret).update(token).digest('base64');
  return `${sessionCookieName(config)}=${encodeURIComponent(`${token}.${signature}`)}`;
}
