import { Injectable } from '@nestjs/common';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { profilePolicy, type ProfileFacts } from '@cluster-commons/domain/profiles';
import { flag, instant, integer, json, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, StandbyDatabase, statement } from '../../platform/database/database.ts';
import type { ClusterRef } from './author.model.ts';
import { clusterRefsOf } from './author.ts';
import type { Member } from './member.model.ts';
import { columnsShown } from './profile-columns.ts';

/** Columns of a `MemberSummary`, for a member `m` and its profile `p`, who may have none. */
export const memberSummary = {
  id: text('m.id'),
  handle: text('m.handle'),
  ...columnsShown('listed'),
  clusters: json<ClusterRef[]>(clusterRefsOf('m')),
  postCount: integer('coalesce(p.post_count, 0)'),
  lastPostedAt: maybe(instant('p.last_posted_at')),
  joinedAt: instant('m.created_at'),
};

const member = {
  ...memberSummary,
  ...columnsShown('profile'),
  status: text<ProfileFacts['status']>('m.status'),
  isConfirmed: flag('m.email_verified'),
  pictureId: maybe(text('p.picture_id')),
};
type MemberRow = RowOf<typeof member>;

const memberBy = (name: string, where: string) =>
  statement(
    name,
    `select ${select(member)} from member m left join profile p on p.member_id = m.id where ${where}`,
    member,
  );
/** Whose id an address means: a member's, or that of the account which one with this handle became part of. */
const idOfHandle = `coalesce((select h.id from member h where h.handle = $1),
  (select f.member_id from former_account f where f.handle = $1))`;
const memberByHandle = memberBy('member_by_handle', `m.id = ${idOfHandle}`);
const memberById = memberBy('member_by_id', 'm.id = $1');

const profileVersion = statement(
  'profile_version',
  `select case when m.id is not null then coalesce(p.version, 0) end as version, e.epoch
     from public_epoch e
     left join member m on m.id = ${idOfHandle}
     left join profile p on p.member_id = m.id`,
  { version: maybe(integer()), epoch: integer() },
);

@Injectable()
export class MemberQueries {
  constructor(
    private readonly database: Database,
    private readonly standby: StandbyDatabase,
  ) {}

  /** A member by the name in their address, in any case; null when the viewer may not see the profile. */
  async byHandle(viewer: Viewer, handle: string): Promise<Member | null> {
    return readable(viewer, await this.database.one(memberByHandle, [handle.toLowerCase()]));
  }

  async byId(viewer: Viewer, id: string): Promise<Member | null> {
    return readable(viewer, await this.database.one(memberById, [id]));
  }

  /** What a finished page of a member is checked against; null when there is no such member. */
  async version(handle: string): Promise<string | null> {
    const row = await this.standby.one(profileVersion, [handle]);
    return row === null || row.version === null ? null : `${row.version}.${row.epoch}`;
  }
}

function readable(viewer: Viewer, row: MemberRow | null): Member | null {
  if (row === null) return null;
  const { status, isConfirmed, ...member } = row;
  const facts: ProfileFacts = { memberId: row.id, status, isConfirmed, isMembersOnly: row.isMembersOnly };
  if (!profilePolicy.read(viewer, facts).allowed) return null;
  return { ...member, isImported: status === 'imported', facts };
}
