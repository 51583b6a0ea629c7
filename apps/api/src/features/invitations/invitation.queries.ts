import { Inject, Injectable } from '@nestjs/common';
import { invitationPolicy, invitationState, type InvitationFacts } from '@cluster-commons/domain/invitations';
import {
  hasRight,
  isUuid,
  memberRoles,
  type Decision,
  type MemberRole,
  type MemberViewer,
  type Viewer,
} from '@cluster-commons/domain/kernel';
import { joinPath } from '@cluster-commons/paths';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import {
  flag,
  instant,
  integer,
  json,
  maybe,
  select,
  text,
  texts,
  type RowOf,
} from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { nameIn } from '../../platform/database/keyset-order.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { ability } from '../../platform/graphql/payload.ts';
import { idOfSealed, sealedId } from '../accounts/index.ts';
import { NetworkSettings } from '../network/index.ts';
import { clusterRefJson, type ClusterRef } from '../profiles/index.ts';
import type { Invitation, InvitationOffer, InvitingOptions } from './invitation.model.ts';

/** What the token of an invitation's link is sealed for. */
const purpose = 'join';

const columns = {
  id: text('i.id'),
  inviterId: text('i.inviter_id'),
  email: maybe(text('i.email')),
  line: text('i.line'),
  lang: text('i.lang'),
  role: text<MemberRole>('i.role'),
  clusters: json<ClusterRef[]>(`coalesce((
    select json_agg(${clusterRefJson('c')}
                    order by ${nameIn('en', 'c.name')}, c.id) from cluster c where c.id = any(i.cluster_ids)), '[]')`),
  useLimit: integer('i.use_limit'),
  useCount: integer('i.use_count'),
  isWithdrawn: flag('i.withdrawn_at is not null'),
  isDeclined: flag('i.declined_at is not null'),
  expiresAt: instant('i.expires_at'),
  createdAt: instant('i.created_at'),
};
type InvitationRow = RowOf<typeof columns>;

const invitationsById = statement(
  'invitations_by_id',
  `select ${select(columns)} from invitation i where i.id = any($1::uuid[]) order by i.created_at, i.id`,
  columns,
);

const list = new KeysetList({
  name: 'invitations',
  columns,
  from: 'invitation i',
  orders: {
    latest: {
      keys: [
        { by: 'i.created_at', key: 'createdAt', as: 'instant' },
        { by: 'i.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (inviterId: string, shape) => shape.where(`i.inviter_id = ${shape.value(inviterId)}`),
});

const offered = {
  ...columns,
  name: text('i.name'),
  inviterName: text('m.name'),
  clusterIds: texts('array(select unnest(i.cluster_ids)::text)'),
  holderId: maybe(text('h.id')),
  isHolderSuspended: flag(`coalesce(h.status = 'suspended', false)`),
};
/** An invitation whose inviter is still there, and whoever has confirmed its address. */
const offeredInvitation = statement(
  'invitation_offered',
  `select ${select(offered)} from invitation i join member m on m.id = i.inviter_id and m.status = 'active'
     left join member h on h.email = i.email and h.email_verified
    where i.id = $1`,
  offered,
);

const cluster = {
  id: text('c.id'),
  slug: text('c.slug'),
  name: text('c.name'),
  country: text('c.country'),
  isArchived: flag('c.archived_at is not null'),
};
const openClusters = statement(
  'clusters_to_invite_to',
  `select ${select(cluster)} from cluster c where ($2 or c.id = any($1::uuid[])) and c.archived_at is null
    order by ${nameIn('en', 'c.name')}, c.id limit 500`,
  cluster,
);

/** What an invitation meets, beside what it shows. */
export interface Offer {
  id: string;
  shown: InvitationOffer;
  clusterIds: string[];
  accept: Decision;
  ask: Decision;
}

@Injectable()
export class InvitationQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly settings: NetworkSettings,
  ) {}

  list(viewer: MemberViewer, slice: Place & { size: number }): Promise<Page<Invitation>> {
    return list.page(this.database, viewer.id, { order: 'latest', ...slice }, (row) => this.from(row));
  }

  async byIds(ids: readonly string[]): Promise<(Invitation & { inviterId: string })[]> {
    const known = ids.filter(isUuid);
    const rows = known.length === 0 ? [] : await this.database.all(invitationsById, [known]);
    return rows.map((row) => ({ ...this.from(row), inviterId: row.inviterId }));
  }

  /** What the link of an invitation offers the viewer; null where it is none of ours. */
  async byToken(viewer: Viewer, token: string): Promise<Offer | null> {
    const id = idOfSealed(this.config, purpose, token);
    if (id === null) return null;
    const [row, { signUpMode: mode }] = await Promise.all([
      this.database.one(offeredInvitation, [id]),
      this.settings.current(),
    ]);
    if (row === null) return null;
    const state = invitationState(factsOf(row), Date.now());
    const holder = row.holderId === null ? null : { isSuspended: row.isHolderSuspended };
    const accept = invitationPolicy.accept(viewer, { state, mode, holder });
    const ask = invitationPolicy.ask(state);
    const { inviterName, line, name, email, role, clusters, createdAt, expiresAt } = row;
    const viewerCan = { accept: ability(accept), ask: ability(ask) };
    const shown = { inviterName, line, name, email, role, clusters, state, createdAt, expiresAt, viewerCan };
    return { id, shown, clusterIds: row.clusterIds, accept, ask };
  }

  async options(viewer: MemberViewer): Promise<InvitingOptions> {
    const { signUpMode } = await this.settings.current();
    const isForAll = hasRight(viewer, 'invitations.many');
    const clusters =
      isForAll || viewer.moderatedClusterIds.size > 0
        ? await this.database.all(openClusters, [[...viewer.moderatedClusterIds], isForAll])
        : [];
    return {
      invite: ability(invitationPolicy.invite(viewer, signUpMode)),
      inviteMany: ability(invitationPolicy.inviteMany(viewer, signUpMode)),
      roles: memberRoles.filter((role) => invitationPolicy.giveRole(viewer, role, true).allowed),
      clusters,
    };
  }

  /** Where an invitation is accepted. */
  pathOf(id: string): string {
    return joinPath(sealedId(this.config, purpose, id));
  }

  private from(row: InvitationRow): Invitation {
    const { id, email, line, lang, role, clusters, useLimit, useCount, expiresAt, createdAt } = row;
    const state = invitationState(factsOf(row), Date.now());
    const shown = { id, email, line, lang, role, clusters, useLimit, useCount, expiresAt, createdAt, state };
    // A link by mail shows that its reader has the address: nobody else gets it.
    return { ...shown, path: email === null ? this.pathOf(id) : null };
  }
}

const factsOf = (row: Pick<InvitationRow, keyof InvitationFacts>): InvitationFacts => ({
  useLimit: row.useLimit,
  useCount: row.useCount,
  expiresAt: Date.parse(row.expiresAt),
  isWithdrawn: row.isWithdrawn,
  isDeclined: row.isDeclined,
});
