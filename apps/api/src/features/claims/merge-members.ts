import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client.ts';
import { record } from '../../platform/audit/audit-line.ts';
import { makeRoom, moveAll } from './member-columns.ts';

interface Merging {
  /** The account that goes. */
  fromId: string;
  /** The account that stays and gets all of it. */
  intoId: string;
  /** Who had them merged. */
  actorId: string;
  reason?: string;
}

/** What one said of themself fills what the other left empty; counts are added. */
const addProfile = `
  insert into profile (member_id, headline, about, country, organisation, sectors, expertise, languages, post_count, last_posted_at)
  select $2, headline, about, country, organisation, sectors, expertise, languages, post_count, last_posted_at
    from profile where member_id = $1
  on conflict (member_id) do update set
    headline = coalesce(nullif(profile.headline, ''), excluded.headline),
    about = coalesce(nullif(profile.about, ''), excluded.about),
    country = coalesce(profile.country, excluded.country),
    organisation = coalesce(nullif(profile.organisation, ''), excluded.organisation),
    sectors = case when profile.sectors = '{}' then excluded.sectors else profile.sectors end,
    expertise = case when profile.expertise = '{}' then excluded.expertise else profile.expertise end,
    languages = case when profile.languages = '{}' then excluded.languages else profile.languages end,
    post_count = profile.post_count + excluded.post_count,
    last_posted_at = greatest(profile.last_posted_at, excluded.last_posted_at),
    version = profile.version + 1`;

/** Where the one asked without a name, what the other wrote is now the asker's: it counts on no profile. */
const uncountNameless = `
  update profile set post_count = greatest(profile.post_count - n.count, 0)
    from (select count(*)::int as count from post o join thread t on t.id = o.thread_id
           where t.is_anonymous and o.deleted_at is null
             and ((t.author_id = $1 and o.author_id = $2) or (t.author_id = $2 and o.author_id = $1))) n
   where profile.member_id = $2 and n.count > 0`;

/** The address of the account that goes leads on; names on finished pages are others now. */
const leadOn = `
  with gone as (
    delete from member where id = $1 returning id, handle, source, source_id
  ), epoch as (
    update public_epoch set epoch = epoch + 1
  )
  insert into former_account (id, handle, source, source_id, member_id)
  select id, handle, source, source_id, $2 from gone returning handle`;

@Injectable()
export class MergeMembers {
  /**
   * Makes one account part of another in the caller's transaction: what was written, joined, connected and kept moves,
   * nothing is lost, and the address of the one leads to the other. Who may do that is decided before.
   * @returns false where one of them is not there, or both are the same
   */
  async run(db: Prisma.TransactionClient, { fromId, intoId, actorId, reason }: Merging): Promise<boolean> {
    if (fromId === intoId) return false;
    const both = await db.$queryRaw<{ id: string }[]>`
      select id from member where id in (${fromId}::uuid, ${intoId}::uuid) order by id for update`;
    if (both.length < 2) return false;
    for (const sql of [makeRoom, addProfile, uncountNameless, moveAll, leadOn])
      await db.$executeRawUnsafe(typed(sql), fromId, intoId);
    await record(db, {
      act: 'account.merged',
      actorId,
      subjectId: intoId,
      detail: { fromId },
      ...(reason !== undefined && { reason }),
    });
    return true;
  }
}

/** Parameters of raw statements are texts until they are said to be ids. */
const typed = (sql: string): string => sql.replace(/\$([12])\b/g, '$$$1::uuid');
