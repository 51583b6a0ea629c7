import { Injectable } from '@nestjs/common';
import type { Language, MemberRole, Viewer } from '@cluster-commons/domain/kernel';
import type { MemberState } from '@cluster-commons/domain/members';
import { rolePolicy } from '@cluster-commons/domain/roles';
import { flag, instant, maybe, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { ability } from '../../platform/graphql/payload.ts';
import { administers, stateOf } from '../members/index.ts';
import { clusterRefFrom, clusterRefRow } from '../profiles/index.ts';
import type { RoleHolder } from './role.model.ts';

/** Roles in the network, and moderators of clusters. */
const held = `(
  select r.id, r.id as member_id, r.role, null::uuid as cluster_id from member r where r.role <> 'member'
  union all
  select ms.id, ms.member_id, 'member'::member_role, ms.cluster_id from membership ms
   where ms.is_moderator and ms.left_at is null)`;

const list = new KeysetList({
  name: 'role_holders',
  columns: {
    id: text('h.id'),
    memberId: text('h.member_id'),
    handle: text('m.handle'),
    name: text('m.name'),
    role: text<MemberRole>('h.role'),
    state: text<MemberState>(stateOf),
    isLastAdministrator: flag(
      `(${administers('m')} and not exists (select from member o where ${administers('o')} and o.id <> m.id))`,
    ),
    ...clusterRefRow('c'),
    byName: maybe(text('b.name')),
    reason: maybe(text('a.reason')),
    since: maybe(instant('a.at')),
  },
  from: `${held} h join member m on m.id = h.member_id`,
  joins: `left join cluster c on c.id = h.cluster_id
    left join lateral (
      select a.at, a.reason, a.actor_id from audit_event a
       where a.subject_id = m.id
         and case when h.cluster_id is null then a.act = 'account.role-set'
                  else a.act = 'cluster.moderator-appointed' and a.scope_id = h.cluster_id end
       order by a.at desc, a.id desc limit 1) a on true
    left join former_account f on f.id = a.actor_id
    left join member b on b.id = coalesce(f.member_id, a.actor_id)`,
  orders: {
    name: {
      keys: [
        { by: 'm.name', key: 'name', as: 'name' },
        { by: 'h.id', key: 'id', as: 'id' },
      ],
    },
  },
  where: () => undefined,
});

@Injectable()
export class RoleQueries {
  constructor(private readonly database: Database) {}

  /** A page of those who have a role or moderate a cluster; null for viewers who may not see them. */
  async holders(viewer: Viewer, slice: Place & { size: number; language: Language }): Promise<Page<RoleHolder> | null> {
    if (!rolePolicy.see(viewer).allowed) return null;
    return list.page(this.database, null, { ...slice, order: 'name' }, (row) => {
      const { id, memberId, handle, name, role, byName, reason, since } = row;
      const cluster = clusterRefFrom(row);
      const withdraw =
        cluster === null
          ? rolePolicy.setRole(viewer, row, 'member')
          : rolePolicy.setClusterModerator(viewer, { state: row.state, isInCluster: true }, false);
      return { id, memberId, handle, name, role, cluster, byName, reason, since, viewerCanWithdraw: ability(withdraw) };
    });
  }
}
