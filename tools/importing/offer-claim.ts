import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { accountLimits, checkEmail, normaliseEmail } from '@cluster-commons/domain/accounts';
import { auditActs, type AuditAct } from '@cluster-commons/domain/audit';
import type { EventName, EventPayload } from '@cluster-commons/domain/events';
import { uuidV7 } from '@cluster-commons/domain/kernel';
import { ImportRefused } from './import-refused.ts';
import { formerMemberSourceId } from './write-members.ts';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));

interface Candidate {
  id: string;
  handle: string;
  name: string;
  status: string;
  locale: string;
  source_id: string | null;
}

async function requireClaimable(client: pg.Client, handle: string): Promise<Candidate> {
  const { rows } = await client.query<Candidate>(
    'select id, handle, name, status, locale, source_id from member where lower(handle) = lower($1) for update',
    [handle],
  );
  const [member] = rows;
  if (member === undefined) throw new ImportRefused(`There is no account with the handle ${handle}.`);
  if (member.status !== 'imported')
    throw new ImportRefused(`The account ${member.handle} was not imported, or is claimed already.`);
  if (member.source_id === formerMemberSourceId) {
    throw new ImportRefused(
      `The account ${member.handle} stands for several authors who are gone. Nobody can claim it.`,
    );
  }
  return member;
}

async function requireFree(client: pg.Client, email: string): Promise<void> {
  const { rowCount } = await client.query('select from member where lower(email) = $1', [email]);
  if (rowCount !== 0) throw new ImportRefused(`The address ${email} has an account already.`);
}

/** The link's token is made when its mail is written: until then the offer has none, and nothing here is a secret. */
async function offer(client: pg.Client, handle: string, email: string): Promise<Candidate> {
  const member = await requireClaimable(client, handle);
  await requireFree(client, email);
  const verificationId = newId();
  // One link at a time: a new one makes those sent before worthless.
  await client.query(`delete from verification where identifier like 'claim-account:%' and starts_with(value, $1)`, [
    `${member.id} `,
  ]);
  await client.query('insert into verification (id, identifier, value, expires_at) values ($1, $2, $3, $4)', [
    verificationId,
    `claim-account:waiting-${verificationId}`,
    `${member.id} ${email}`,
    new Date(Date.now() + accountLimits.claimSeconds * 1000),
  ]);
  const told: EventPayload<'account.claim-offered'> = { memberId: member.id, verificationId };
  await client.query('insert into outbox (id, event, payload) values ($1, $2, $3)', [
    newId(),
    'account.claim-offered' satisfies EventName,
    JSON.stringify(told),
  ]);
  const act = 'account.claim-offered' satisfies AuditAct;
  await client.query('insert into audit_event (id, act, subject_kind, subject_id) values ($1, $2, $3, $4)', [
    newId(),
    act,
    auditActs[act].subject,
    member.id,
  ]);
  return member;
}

/**
 * Lets the reader of an address take over an imported account: a link by mail, good for one use within an hour.
 * @returns a sentence on what was done
 * @throws {ImportRefused} for an account that cannot be claimed or an address that cannot be used
 */
export async function offerClaim(connectionString: string, asked: { handle: string; email: string }): Promise<string> {
  if (checkEmail(asked.email).length > 0) throw new ImportRefused(`${asked.email} is no e-mail address.`);
  const email = normaliseEmail(asked.email);
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const member = await offer(client, asked.handle, email);
    await client.query('commit');
    return (
      `A mail with a link to take over the account ${member.handle} goes to ${email}. The link works for one hour.\n` +
      'The product sends it while it runs; if it does not run now, start it within that hour.'
    );
  } finally {
    await client.end();
  }
}
