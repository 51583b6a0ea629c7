import { Injectable } from '@nestjs/common';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { profilePolicy, type ProfileFacts } from '@cluster-commons/domain/profiles';
import { Database, statement } from '../../platform/database/database.ts';
import { clusterRefsOf } from './author.ts';
import type { Member, MemberSummary } from './member.model.ts';

/** Columns of a `MemberSummary`, for a member `m` and its profile `p`, who may have none. */
export const memberSummaryColumns = `m.id, m.handle, m.name, coalesce(p.headline, '') as headline, p.country,
  coalesce(p.organisation, '') as organisation, coalesce(p.sectors, '{}') as sectors,
  coalesce(p.expertise, '{}') as expertise, coalesce(p.languages, '{}') as languages,
  ${clusterRefsOf('m')} as clusters, coalesce(p.post_count, 0) as "postCount", p.last_posted_at as "lastPostedAt",
  m.created_at as "joinedAt"`;

type MemberRow = MemberSummary & Omit<ProfileFacts, 'memberId'> & { about: string };

const memberBy = (name: string, where: string) =>
  statement(
    name,
    `select ${memberSummaryColumns}, coalesce(p.about, '') as about, coalesce(p.members_only, false) as "isMembersOnly",
            m.status, m.email_verified as "isConfirmed"
       from member m left join profile p on p.member_id = m.id
      where ${where}`,
  );
const memberByHandle = memberBy('member_by_handle', 'm.handle = $1');
const memberById = memberBy('member_by_id', 'm.id = $1');

const profileVersion = statement(
  'profile_version',
  `select case when m.id is not null then coalesce(p.version, 0) end as version, e.epoch
     from public_epoch e
     left join member m on m.handle = $1
     left join profile p on p.member_id = m.id`,
);

@Injectable()
export class MemberQueries {
  constructor(private readonly database: Database) {}

  /** A member by the name in their address, in any case; null when the viewer may not see the profile. */
  async byHandle(viewer: Viewer, handle: string): Promise<Member | null> {
    return readable(viewer, await this.database.one<MemberRow>(memberByHandle, [handle.toLowerCase()]));
  }

  async byId(viewer: Viewer, id: string): Promise<Member | null> {
    return readable(viewer, await this.database.one<MemberRow>(memberById, [id]));
  }

  /** What a finished page of a member is checked against; null when there is no such member. */
  async version(handle: string): Promise<string | null> {
    const row = await this.database.one<{ version: number | null; epoch: number }>(profileVersion, [handle]);
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
