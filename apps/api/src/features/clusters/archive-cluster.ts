import { Injectable } from '@nestjs/common';
import { clusterLimits, clusterPolicy } from '@cluster-commons/domain/clusters';
import {
  allowances,
  checkLine,
  failed,
  foundOr,
  lineOf,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Cluster } from './cluster.model.ts';
import { ClusterQueries } from './cluster.queries.ts';

/** Nothing is written where it is so already. */
const archiveCluster = statement(
  'cluster_archive',
  `with c as (
     update cluster set archived_at = case when $3 then now() end, version = version + 1
      where id = $1 and (archived_at is null) = $3
     returning id
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select 1 from c)
   )
   ${auditLine({
     act: either('$3', 'cluster.archived', 'cluster.restored'),
     actor: '$2',
     subject: 'c.id',
     scope: 'c.id',
     reason: '$4',
     reasonLang: '$5',
     from: 'c',
   })}
   returning id`,
);

/** What shall be so of a cluster. */
export interface Archiving {
  clusterId: string;
  archived: boolean;
  reason: string;
  /** Language of the reason. */
  lang: Language;
}

@Injectable()
export class ArchiveCluster {
  constructor(
    private readonly database: Database,
    private readonly queries: ClusterQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Keeps a cluster for reading only, with a reason, or opens it again; what is so already changes nothing. */
  async run(viewer: MemberViewer, { clusterId, archived, reason, lang }: Archiving): Promise<Outcome<Cluster>> {
    const decision = clusterPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = archived ? checkLine(reason, clusterLimits.reason, 'input', 'reason') : [];
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    if ((await this.queries.byId(viewer, clusterId)) !== null) {
      await this.database.one(archiveCluster, [clusterId, viewer.id, archived, lineOf(reason), lang]);
    }
    return foundOr(await this.queries.byId(viewer, clusterId), 'input', 'clusterId');
  }
}
