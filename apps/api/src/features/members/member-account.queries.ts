import { Injectable } from '@nestjs/common';
import { isUuid, memberRoles, type MemberRole, type MemberViewer, type Viewer } from '@cluster-commons/domain/kernel';
import {
  memberLimits,
  memberMeasures,
  memberPolicy,
  postMeasures,
  type MemberFacts,
  type MemberState,
} from '@cluster-commons/domain/members';
import { departurePolicy } from '@cluster-commons/domain/my-data';
import { rolePolicy } from '@cluster-commons/domain/roles';
import type { Prisma } from '../../generated/prisma/client.ts';
import { flag, instant, integer, json, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { nameIn } from '../../platform/database/keyset-order.ts';
import { ability } from '../../platform/graphql/payload.ts';
import type { MemberAccount, MemberMeasure, MemberPlace, StaffNote } from './member-account.model.ts';

/** How an account stands, of a member `m`, as `memberState` of the domain says it. */
export const stateOf = `(case when m.status = 'active' and not m.email_verified then 'unconfirmed' else m.status::text end)`;

/** Those who run the network in the end, of whom there is always one. */
export const administers = (member: string): string =>
  `${member}.role = 'administrator' and ${member}.status = 'active' and ${member}.email_verified`;

const facts = {
  memberId: text('m.id'),
  state: text<MemberState>(stateOf),
  role: text<MemberRole>('m.role'),
  isLastAdministrator: flag(
    `(${administers('m')} and not exists (select from member o where ${administers('o')} and o.id <> m.id))`,
  ),
  suspendedById: maybe(text('s.by_id')),
  hasSecondFactor: flag('exists (select from second_factor f where f.member_id = m.id and f.confirmed_at is not null)'),
};

export const accountColumns = {
  ...facts,
  id: text('m.id'),
  handle: text('m.handle'),
  name: text('m.name'),
  email: text('m.email'),
  isConfirmed: flag('m.email_verified'),
  locale: text('m.locale'),
  joinedAt: instant('m.created_at'),
  lastUsedAt: maybe(instant('(select max(x.last_used_at) from session x where x.member_id = m.id)')),
  clusters: json<MemberPlace[]>(`coalesce((
    select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'isModerator', ms.is_moderator)
                    order by ${nameIn('en', 'c.name')}, c.id)
      from membership ms join cluster c on c.id = ms.cluster_id
     where ms.member_id = m.id and ms.left_at is null), '[]')`),
  postCount: integer('coalesce((select p.post_count from profile p where p.member_id = m.id), 0)'),
  invitedByName: maybe(
    text(`(select i.name from invitation_use u join invitation v on v.id = u.invitation_id
             join member i on i.id = v.inviter_id where u.member_id = m.id order by u.created_at limit 1)`),
  ),
  invitedCount: integer(`(select count(*) from invitation v join invitation_use u on u.invitation_id = v.id
                           where v.inviter_id = m.id)`),
  noteCount: integer('(select count(*) from staff_note n where n.member_id = m.id)'),
  suspendedUntil: maybe(instant('s.until')),
  suspendedFor: maybe(text('s.reason')),
  suspendedAt: maybe(instant('s.at')),
  suspendedByName: maybe(text('(select b.name from member b where b.id = s.by_id)')),
};

/** What the columns of an account stand on. */
export const accountFrom = 'member m';
export const accountJoins = 'left join suspension s on s.member_id = m.id';

const accountBy = (name: string, where: string) =>
  statement(
    name,
    `select ${select(accountColumns)} from ${accountFrom} ${accountJoins} where ${where}`,
    accountColumns,
  );
const accountById = accountBy('member_account_by_id', 'm.id = $1');
const accountByHandle = accountBy('member_account_by_handle', 'm.handle = $1');

const factsById = statement(
  'member_facts',
  `select ${select(facts)} from ${accountFrom} ${accountJoins} where m.id = any($1::uuid[])`,
  facts,
);

const measure = {
  id: text('a.id'),
  at: instant('a.at'),
  act: text('a.act'),
  actorName: maybe(text('m.name')),
  reason: maybe(text('a.reason')),
  role: maybe(text<MemberRole>(`a.detail ->> 'role'`)),
  until: maybe(text(`a.detail ->> 'until'`)),
};
/** Lines about accounts that became part of this one are about it. */
const measuresOf = statement(
  'member_measures',
  `select ${select(measure)}
     from (select a.id, a.at, a.act, a.actor_id, a.reason, a.detail from audit_event a
            where a.act = any($2::text[])
              and a.subject_id in (select $1::uuid union all select f.id from former_account f where f.member_id = $1)
           union all
           select a.id, a.at, a.act, a.actor_id, a.reason, a.detail
             from post o join audit_event a on a.subject_id = o.id
            where o.author_id = $1 and a.act = any($3::text[])) a
     left join former_account f on f.id = a.actor_id
     left join member m on m.id = coalesce(f.member_id, a.actor_id)
    order by a.at desc, a.id desc limit ${memberLimits.measures}`,
  measure,
);

const note = {
  id: text('n.id'),
  memberId: text('n.member_id'),
  text: text('n.text'),
  authorId: maybe(text('n.author_id')),
  authorName: maybe(text('a.name')),
  createdAt: instant('n.created_at'),
};
const notesBy = (name: string, where: string) =>
  statement(
    name,
    `select ${select(note)} from staff_note n left join member a on a.id = n.author_id
      where ${where} order by n.created_at desc, n.id desc limit ${memberLimits.notes}`,
    note,
  );
const notesAbout = notesBy('staff_notes_about', 'n.member_id = $1');
const noteById = notesBy('staff_note_by_id', 'n.id = $1');

/** What staff see of accounts. Whether the viewer may see them at all is asked here, of each. */
@Injectable()
export class MemberAccountQueries {
  constructor(private readonly database: Database) {}

  async byId(viewer: Viewer, id: string): Promise<MemberAccount | null> {
    if (!isUuid(id) || !memberPolicy.see(viewer).allowed) return null;
    return this.shown(viewer, await this.database.one(accountById, [id]));
  }

  async byHandle(viewer: Viewer, handle: string): Promise<MemberAccount | null> {
    if (!memberPolicy.see(viewer).allowed) return null;
    return this.shown(viewer, await this.database.one(accountByHandle, [handle.toLowerCase()]));
  }

  /** What rules about an account rest on; null where there is no such account. */
  async facts(id: string): Promise<MemberFacts | null> {
    return isUuid(id) ? this.database.one(factsById, [[id]]) : null;
  }

  /** The same of several at once, in no order, held until the caller's transaction ends. */
  async factsHeld(db: Prisma.TransactionClient, ids: readonly string[]): Promise<MemberFacts[]> {
    await db.$queryRaw`select id from member where id = any(${ids}::uuid[]) order by id for update`;
    return db.$queryRawUnsafe<MemberFacts[]>(factsById.text, ids);
  }

  async measures(viewer: Viewer, memberId: string): Promise<MemberMeasure[]> {
    if (!memberPolicy.see(viewer).allowed) return [];
    return this.database.all(measuresOf, [memberId, memberMeasures, postMeasures]);
  }

  /** Notes about a member, latest first; to nobody about themselves. */
  async notes(viewer: Viewer, memberId: string): Promise<StaffNote[]> {
    if (!memberPolicy.note(viewer, { memberId }).allowed) return [];
    return (await this.database.all(notesAbout, [memberId])).map((row) => noteFrom(viewer, row));
  }

  async note(viewer: MemberViewer, id: string): Promise<StaffNote | null> {
    const row = isUuid(id) ? await this.database.one(noteById, [id]) : null;
    return row === null || !memberPolicy.note(viewer, row).allowed ? null : noteFrom(viewer, row);
  }

  private shown(viewer: Viewer, row: AccountRow | null): MemberAccount | null {
    return row === null ? null : accountOf(viewer, row);
  }
}

const noteFrom = (viewer: Viewer, { authorId, ...row }: RowOf<typeof note>): StaffNote => ({
  ...row,
  viewerCanRemove: ability(memberPolicy.removeNote(viewer, { authorId })),
});

type AccountRow = RowOf<typeof accountColumns>;

/** An account as the viewer, who may see it, does. */
export function accountOf(viewer: Viewer, row: AccountRow): MemberAccount {
  const { suspendedUntil, suspendedFor, suspendedAt, suspendedByName, ...shown } = row;
  const isSuspended = row.state === 'suspended' && suspendedFor !== null && suspendedAt !== null;
  return {
    ...shown,
    // Nobody is told what is noted of them.
    noteCount: memberPolicy.note(viewer, row).allowed ? row.noteCount : 0,
    suspension: isSuspended
      ? { until: suspendedUntil, reason: suspendedFor, byName: suspendedByName, at: suspendedAt }
      : null,
    viewerCan: {
      suspend: ability(memberPolicy.suspend(viewer, row)),
      suspendWithoutEnd: ability(memberPolicy.suspendWithoutEnd(viewer, row)),
      lift: ability(memberPolicy.lift(viewer, row)),
      confirm: ability(memberPolicy.confirm(viewer, row)),
      resetSecondFactor: ability(memberPolicy.resetSecondFactor(viewer, row)),
      setRole: memberRoles.filter((role) => role !== row.role && rolePolicy.setRole(viewer, row, role).allowed),
      setClusterModerator: ability(
        rolePolicy.setClusterModerator(viewer, { state: row.state, isInCluster: row.clusters.length > 0 }, true),
      ),
      merge: ability(memberPolicy.mergeAway(viewer, row)),
      anonymise: ability(departurePolicy.anonymise(viewer, { ...row, hasLeft: row.state === 'left' })),
      note: ability(memberPolicy.note(viewer, row)),
    },
  };
}
