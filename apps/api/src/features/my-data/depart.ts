import { Injectable } from '@nestjs/common';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { DepartureQueries } from './departure.queries.ts';
import { ExportFiles } from './export-files.ts';
import { KeptMails } from './kept-mails.ts';
import { takeAway } from './member-data.ts';
import { Writings } from './writings.ts';

interface Leaver {
  name: string;
  handle: string;
  email: string;
}

/** Nobody signs in as them from here on. */
const shut = `
  with m as (
    update member set status = 'left', role = 'member', updated_at = now() where id = $1::uuid and status <> 'left'
  ), c as (
    delete from credential where member_id = $1::uuid
  ), p as (
    delete from passkey where member_id = $1::uuid
  ), l as (
    delete from mailed_link where member_id = $1::uuid
  )
  delete from session where member_id = $1::uuid`;

const leaveClusters = `
  update cluster c set member_count = greatest(c.member_count - 1, 0), version = c.version + 1
    from membership x where x.cluster_id = c.id and x.member_id = $1::uuid and x.left_at is null`;

/** Rows that name an address without being those of a member; counts of attempts have it, or an id, in their keys. */
const forgetAddress = `
  with v as (
    delete from verification where position($2 in identifier || ' ' || value) > 0 or position($1 in value) > 0
  ), i as (
    delete from invitation where email = $2
  ), l as (
    delete from mailed_link where email = $2
  ), c as (
    delete from email_change where email = $2
  ), a as (
    delete from application where email = $2
  ), f as (
    update invitation_file
       set rows = (select coalesce(jsonb_agg(x), '[]') from jsonb_array_elements(rows) x
                    where position($2 in lower(x::text)) = 0),
           left_out = (select coalesce(jsonb_agg(x), '[]') from jsonb_array_elements(left_out) x
                        where position($2 in lower(x::text)) = 0)
     where position($2 in lower(rows::text || left_out::text)) > 0
  )
  delete from rate_limit where position($2 in key) > 0 or position($1 in key) > 0`;

/** The sweep takes their bytes away; what stands under posts goes with these or stays. */
const forgetFiles = `delete from file where owner_id = $1::uuid and post_id is null`;

/** What stays is a row without a name, under which what was written stands; finished pages are made anew. */
const unname = `
  with e as (
    update public_epoch set epoch = epoch + 1
  )
  update member set name = 'Former member', handle = 'former-' || right(replace(id::text, '-', ''), 20),
         email = 'former-' || right(replace(id::text, '-', ''), 20) || '@left.invalid', email_verified = false,
         image = null, locale = 'en', source = null, source_id = null, updated_at = now()
   where id = $1::uuid`;

/** Takes a person out of the network whose day has come. */
@Injectable()
export class Depart {
  constructor(
    private readonly queries: DepartureQueries,
    private readonly prisma: PrismaService,
    private readonly writings: Writings,
    private readonly mails: KeptMails,
    private readonly files: ExportFiles,
  ) {}

  /** All whose day has come, one after the other. */
  async all(): Promise<void> {
    const due = await this.prisma.client.departure.findMany({
      where: { dueAt: { lte: new Date() } },
      orderBy: { dueAt: 'asc' },
      select: { memberId: true },
    });
    for (const { memberId } of due) await this.run(memberId);
  }

  /**
   * Shuts the account, takes what they wrote apart in portions, and last of all what they are called. When it is ended
   * in between, the next time goes on from there. Whoever alone administers the network stays until there is another.
   * @returns whether they are gone
   */
  async run(memberId: string): Promise<boolean> {
    const keepsWritings = await this.shut(memberId);
    if (keepsWritings === null) return false;
    const leaver = await this.prisma.client.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { name: true, handle: true, email: true },
    });
    await (keepsWritings ? this.writings.unsign(memberId) : this.writings.erase(memberId));
    const files = await this.prisma.client.dataExport.findMany({ where: { memberId }, select: { id: true } });
    for (const { id } of files) await this.files.remove(id);
    await this.mails.removeOf(leaver);
    await this.forget(memberId, leaver);
    return true;
  }

  /** @returns whether what they wrote stays; null where they do not leave now */
  private shut(memberId: string): Promise<boolean | null> {
    return this.prisma.transaction(async (db) => {
      const facts = await this.queries.factsToDecide(db, memberId);
      const departure = await db.departure.findUnique({ where: { memberId } });
      if (facts === null || departure === null || departure.dueAt > new Date() || facts.isLastAdministrator)
        return null;
      await db.$executeRawUnsafe(shut, memberId);
      return departure.keepsWritings;
    });
  }

  private forget(memberId: string, { email }: Leaver): Promise<void> {
    return this.prisma.transaction(async (db) => {
      await db.$executeRawUnsafe(forgetAddress, memberId, email);
      await db.$executeRawUnsafe(leaveClusters, memberId);
      await db.$executeRawUnsafe(unname, memberId);
      await db.$executeRawUnsafe(forgetFiles, memberId);
      await db.$executeRawUnsafe(takeAway, memberId);
      await record(db, { act: 'account.left', actorId: null, subjectId: memberId });
      await tell(db, 'account.left', { memberId });
    });
  }
}
