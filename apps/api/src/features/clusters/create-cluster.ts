import { Injectable } from '@nestjs/common';
import { checkCluster, clusterPolicy, normaliseCluster, type ClusterDraft } from '@cluster-commons/domain/clusters';
import {
  allowances,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { isDuplicate } from '../../platform/database/pg-errors.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ClusterAddresses } from './cluster-addresses.ts';
import type { Cluster } from './cluster.model.ts';
import { ClusterQueries } from './cluster.queries.ts';
import { placeholders, sourcesOf, textColumns, textValues } from './cluster-rows.ts';

/** The cluster, the figures of finished pages and the audit line. */
const writeCluster = statement(
  'cluster_create',
  `with c as (
     insert into cluster (id, slug, ${textColumns.map(([, column]) => column).join(', ')})
     values ($1::uuid, $2, ${placeholders(4).join(', ')})
     returning id
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select 1 from c)
   )
   ${auditLine({ act: 'cluster.made', actor: '$3', subject: 'c.id', scope: 'c.id', from: 'c' })}
   returning id`,
);

/** So often another address is looked for, where two of one name are made at once. */
const attempts = 3;

@Injectable()
export class CreateCluster {
  constructor(
    private readonly database: Database,
    private readonly queries: ClusterQueries,
    private readonly addresses: ClusterAddresses,
    private readonly limits: RateLimits,
  ) {}

  /** Makes a cluster without members. One of the same name in its country has to be meant: `isAnother`. */
  async run(
    viewer: MemberViewer,
    { isAnother, ...given }: ClusterDraft & { isAnother: boolean },
  ): Promise<Outcome<Cluster>> {
    const decision = clusterPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = checkCluster(given);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);

    const draft = normaliseCluster(given);
    const text = { ...draft, sources: sourcesOf(draft.sources, draft.evidence, []) };
    const id = newId();
    for (let attempt = 1; ; attempt += 1) {
      const { slug, isKnown } = await this.addresses.for(draft.name, draft.country, null);
      if (isKnown && !isAnother) return failed(problem('CLUSTER_EXISTS', 'input', 'name'));
      try {
        await this.database.one(writeCluster, [id, slug, viewer.id, ...textValues(text)]);
        return foundOr(await this.queries.byId(viewer, id));
      } catch (error) {
        if (!isDuplicate(error, 'cluster_slug_key') || attempt === attempts) throw error;
      }
    }
  }
}
