import { createHash } from 'node:crypto';
import type pg from 'pg';
import { handleFrom } from '@cluster-commons/domain/accounts';
import type { Converter } from './conversion.ts';
import { countryOf } from './place-names.ts';
import type { Report } from './report.ts';
import { importedId, userAddress, type Site } from './site.ts';
import { mostOfAbout } from './text-conversion.ts';

/** Stands for everyone whose account was gone when the dump was made. Nobody can claim it. */
export const formerMemberSourceId = 'former-member';
export const formerMemberName = 'Former member';

/** A name that can never be resolved (RFC 2606), so no mail ever leaves for an imported account. */
const mailDomain = 'imported.invalid';

interface ImportedMember {
  id: string;
  sourceId: string;
  name: string;
  createdAt: Date;
  about: string;
  country: string | null;
  /** MD5 of the address, where the dump tells it. */
  addressHash: string | null;
}

/** Five characters that are the same each time for the same person and attempt. */
function suffixOf(id: string, attempt: number): string {
  const digest = createHash('sha256').update(`${id}:${attempt}`).digest('hex').slice(0, 12);
  return Number.parseInt(digest, 16).toString(36).padStart(5, '0').slice(-5);
}

/** A free handle for each: made from the name, with a suffix where somebody has that already. */
async function freeHandles(
  client: pg.Client,
  members: readonly ImportedMember[],
  salt: number,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const given = new Set<string>();
  for (let attempt = 0; found.size < members.length; attempt += 1) {
    const wanted = members
      .filter(({ id }) => !found.has(id))
      .map(({ id, name }) => ({ id, handle: handleFrom(name, suffixOf(id, salt * 100 + attempt), attempt > 0) }));
    const { rows } = await client.query<{ handle: string }>(
      `select lower(handle) as handle from member where lower(handle) = any($1)
        union all select handle from former_account where handle = any($1)`,
      [wanted.map(({ handle }) => handle)],
    );
    const taken = new Set(rows.map(({ handle }) => handle));
    for (const { id, handle } of wanted) {
      if (taken.has(handle) || given.has(handle)) continue;
      given.add(handle);
      found.set(id, handle);
    }
  }
  return found;
}

const insertMembers = `
  insert into member (id, handle, name, email, status, source, source_id, created_at)
  select id, handle, name, email, 'imported', $2, "sourceId", "createdAt"
    from json_to_recordset($1) as x(id uuid, handle text, name text, email text, "sourceId" text, "createdAt" timestamptz)
  on conflict do nothing returning id`;

const insertProfiles = `
  insert into profile (member_id, about, country)
  select id, about, country from json_to_recordset($1) as x(id uuid, about text, country text)
   where id = any($2::uuid[]) on conflict do nothing`;

const insertAddresses = `
  insert into imported_address (member_id, address_hash)
  select id, "addressHash" from json_to_recordset($1) as x(id uuid, "addressHash" text)
   where id = any($2::uuid[]) and "addressHash" is not null on conflict do nothing`;

/** Writes accounts that nobody can sign in to, each with its profile; those that are there already stay as they are. */
async function insert(client: pg.Client, site: Site, members: readonly ImportedMember[]): Promise<void> {
  let missing = members;
  // Somebody may sign up under a handle between our look and our writing: then another one is chosen.
  for (let salt = 0; missing.length > 0; salt += 1) {
    if (salt === 5) throw new Error(`No free handle was found for ${missing[0]?.name ?? ''}.`);
    const handles = await freeHandles(client, missing, salt);
    const rows = missing.map((member) => ({
      ...member,
      handle: handles.get(member.id),
      email: `${member.id}${salt === 0 ? '' : `-${salt}`}@${mailDomain}`,
    }));
    const json = JSON.stringify(rows);
    await client.query('begin');
    const written = await client.query<{ id: string }>(insertMembers, [json, site.host]);
    const ids = written.rows.map(({ id }) => id);
    await client.query(insertProfiles, [json, ids]);
    await client.query(insertAddresses, [json, ids]);
    await client.query('commit');
    const known = await client.query<{ source_id: string }>(
      'select source_id from member where source = $1 and source_id = any($2)',
      [site.host, missing.map(({ sourceId }) => sourceId)],
    );
    const there = new Set(known.rows.map(({ source_id }) => source_id));
    missing = missing.filter(({ sourceId }) => !there.has(sourceId));
  }
}

/** The id of the account that stands for authors who are gone; made where it is missing. */
export async function formerMember(client: pg.Client, site: Site, now: number): Promise<string> {
  const find = async (): Promise<string | undefined> =>
    (
      await client.query<{ id: string }>('select id from member where source = $1 and source_id = $2', [
        site.host,
        formerMemberSourceId,
      ])
    ).rows[0]?.id;
  const known = await find();
  if (known !== undefined) return known;
  const id = importedId(site, 'member', formerMemberSourceId, 0);
  await insert(client, site, [
    {
      id,
      sourceId: formerMemberSourceId,
      name: formerMemberName,
      createdAt: new Date(now),
      about: '',
      country: null,
      addressHash: null,
    },
  ]);
  return (await find()) ?? id;
}

const usersABatch = 500;

const nextUsers = `
  select u.id::text, u.line, u.name, u.created, u.about, u.place, u.address_hash as "addressHash" from staged_user u
   where u.id > $2 and not exists (select from member m where m.source = $1 and m.source_id = u.id::text)
     and not exists (select from former_account f where f.source = $1 and f.source_id = u.id::text)
   order by u.id limit ${usersABatch}`;

interface StagedUser {
  id: string;
  line: number;
  name: string;
  created: Date;
  about: string;
  place: string;
  addressHash: string | null;
}

/**
 * Imports the staged users who are not there yet, batch by batch, until `signal` asks to stop after one.
 * @param onWritten is told how many were written so far
 */
export async function writeMembers(
  client: pg.Client,
  converter: Converter,
  report: Report,
  { site, signal, onWritten }: { site: Site; signal: AbortSignal; onWritten: (count: number) => void },
): Promise<void> {
  let written = 0;
  let last = '-999999999999999';
  while (!signal.aborted) {
    const { rows } = await client.query<StagedUser>(nextUsers, [site.host, last]);
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? last;
    const about = await converter.convert(
      rows.map((user) => ({ form: 'about', text: user.about, origin: userAddress(site, user.id) })),
    );
    const members = rows.map((user, i): ImportedMember => {
      const words = about[i];
      if (typeof words === 'string')
        report.changed({ file: 'Users.xml', line: user.line }, `imported without its text: ${words}`);
      else if (words?.isCut)
        report.changed({ file: 'Users.xml', line: user.line }, `its text is shortened to ${mostOfAbout} characters`);
      const country = countryOf(user.place);
      return {
        id: importedId(site, 'member', user.id, user.created.getTime()),
        sourceId: user.id,
        name: user.name,
        createdAt: user.created,
        about: [typeof words === 'object' ? words.body : '', user.place].filter((part) => part !== '').join('\n\n'),
        country,
        addressHash: user.addressHash,
      };
    });
    await insert(client, site, members);
    written += members.length;
    report.imported('users', members.length);
    onWritten(written);
  }
}
