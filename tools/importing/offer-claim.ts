import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { checkEmail, mailedLinkSeconds, normaliseEmail, type LinkPurpose } from '@cluster-commons/domain/accounts';
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

/** Keeps what is known of an address, so that its reader can ask for the link again. */
const keepAddress = `
  insert into imported_address (member_id, address_hash) values ($1, md5($2))
  on conflict (member_id) do update set address_hash = excluded.address_hash`;

/** The link's token is made when its mail is written: until then the offer has none, and nothing here is a secret. */
async function offer(client: pg.Client, handle: string, email: string): Promise<Candidate> {
  const member = await requireClaimable(client, handle);
  const linkId = newId();
  const purpose = 'claim' satisfies LinkPurpose;
  // One link at a time: a new one makes those sent before worthless.
  await client.query('delete from mailed_link where member_id = $1 and purpose = $2', [member.id, purpose]);
  await client.query(
    'insert into mailed_link (id, purpose, member_id, email, expires_at) values ($1, $2, $3, $4, $5)',
    [linkId, purpose, member.id, email, new Date(Date.now() + mailedLinkSeconds[purpose] * 1000)],
  );
  await client.query(keepAddress, [member.id, email]);
  const told: EventPayload<'account.claim-offered'> = { linkId };
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
