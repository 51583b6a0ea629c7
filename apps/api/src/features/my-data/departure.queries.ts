import { Injectable } from '@nestjs/common';
import type { LeaverFacts } from '@cluster-commons/domain/my-data';
import { flag, instant, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { Db } from '../../platform/database/prisma.service.ts';

/** Whether nobody else than `m` administers the network and goes on doing so. */
const isLastAdministrator = `(m.role = 'administrator' and not exists (
  select from member a left join departure d on d.member_id = a.id
   where a.role = 'administrator' and a.status = 'active' and a.id <> m.id and d.member_id is null))`;

const owned = {
  postCount: integer(
    `(select count(*) from post o where o.author_id = m.id and o.removed_at is null and o.deleted_at is null)`,
  ),
  threadCount: integer('(select count(*) from thread t where t.author_id = m.id)'),
  isLastAdministrator: flag(isLastAdministrator),
  leavesAt: maybe(instant('d.due_at')),
  keepsWritings: maybe(flag('d.keeps_writings')),
};
const ownedBy = statement(
  'owned_by_member',
  `select ${select(owned)} from member m left join departure d on d.member_id = m.id where m.id = $1`,
  owned,
);
/** What a member has here, and whether they are about to leave. */
export type Owned = RowOf<typeof owned>;

const leaving = {
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
  leavesAt: instant('d.due_at'),
};
const leavingMember = statement(
  'leaving_member',
  `select ${select(leaving)} from departure d join member m on m.id = d.member_id
    where m.id = $1 and m.status = 'active' and d.due_at > now()`,
  leaving,
);

/** Held while somebody begins to leave: of two administrators who do so at once one is the last. */
const leaversLock = 7_202;

@Injectable()
export class DepartureQueries {
  constructor(private readonly database: Database) {}

  owned(memberId: string): Promise<Owned | null> {
    return this.database.one(ownedBy, [memberId]);
  }

  /** Whom a mail about leaving goes to; null where they stay after all. */
  leaving(memberId: string): Promise<RowOf<typeof leaving> | null> {
    return this.database.one(leavingMember, [memberId]);
  }

  /** What leaving is decided by, which holds until the transaction ends; null where there is no such member. */
  async factsToDecide(db: Db, memberId: string): Promise<(LeaverFacts & { dueAt: Date | null }) | null> {
    await db.$executeRaw`select pg_advisory_xact_lock(${leaversLock})`;
    const [facts] = await db.$queryRawUnsafe<(LeaverFacts & { dueAt: Date | null })[]>(
      `select m.id as "memberId", m.status = 'left' as "hasLeft", ${isLastAdministrator} as "isLastAdministrator",
              d.due_at as "dueAt" from member m left join departure d on d.member_id = m.id where m.id = $1::uuid for update of m`,
      memberId,
    );
    return facts ?? null;
  }
}
