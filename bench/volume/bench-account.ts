import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { Dice, seedOf } from './dice.ts';
import { timeline, timestamp } from './timeline.ts';

/** OWASP's minimum for Argon2id, as the product hashes. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * A member who can sign in. The address is one of the demo accounts', so that a start in production refuses the
 * database: everybody can read this password.
 */
export const benchAccount = {
  email: 'bench@demo.example',
  handle: 'bench-account',
  name: 'Bench Account',
  password: 'measure-twice-cut-once',
} as const;

/** Adds the account where it is missing; the same row each time. */
export async function addBenchAccount(client: pg.ClientBase): Promise<void> {
  const dice = new Dice(seedOf(0), 'account', 0);
  const [memberId, credentialId] = [dice.id(timeline.begin), dice.id(timeline.begin)];
  const salt = Buffer.from(dice.id(timeline.begin).replaceAll('-', ''), 'hex');
  const added = await client.query(
    `insert into member (id, handle, name, email, email_verified, created_at, updated_at)
     values ($1, $2, $3, $4, true, $5, $5) on conflict do nothing`,
    [memberId, benchAccount.handle, benchAccount.name, benchAccount.email, timestamp(timeline.begin)],
  );
  if (added.rowCount === 0) return;
  await client.query(
    `insert into credential (id, subject, provider_id, member_id, password_hash, created_at, updated_at)
     values ($1, $2::uuid::text, 'credential', $2::uuid, $3, $4, $4)`,
    [credentialId, memberId, await hash(benchAccount.password, { ...argon2id, salt }), timestamp(timeline.begin)],
  );
  await client.query(
    `insert into profile (member_id, headline, languages) values ($1, 'Measures the product', '{en}')`,
    [memberId],
  );
}
