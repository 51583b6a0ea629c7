import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  checkCluster,
  clusterPolicy,
  isSlugOfName,
  normaliseCluster,
  type ClusterChanges,
} from '@cluster-commons/domain/clusters';
import {
  allowances,
  done,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/pg-errors.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ClusterAddresses } from './cluster-addresses.ts';
import type { Cluster } from './cluster.model.ts';
import { ClusterQueries } from './cluster.queries.ts';
import { placeholders, sourcesOf, textColumns, textValues, type ClusterText } from './cluster-rows.ts';

const changed = placeholders(6).map((value, index) => `${textColumns[index]?.[1]} = ${value}`);

/**
 * The cluster as it shall be, its former address, finished pages and the audit line; no row where it is another edition
 * by now.
 */
const writeCluster = statement(
  'cluster_update',
  `with before as (select k.id, k.slug from cluster k where k.id = $1::uuid), c as (
     update cluster set slug = $4, ${changed.join(', ')}, edition = edition + 1, version = version + 1
      where id = $1::uuid and edition = $2
     returning id, slug
   ), f as (
     insert into cluster_former_slug (slug, cluster_id)
     select before.slug, c.id from before join c on c.id = before.id and c.slug <> before.slug
     on conflict (slug) do nothing
   ), d as (
     delete from cluster_former_slug using c where cluster_former_slug.slug = c.slug
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select 1 from c)
   )
   ${auditLine({ act: 'cluster.edited', actor: '$3', subject: 'c.id', scope: 'c.id', detail: '$5', from: 'c' })}
   returning id`,
);

const textOf = (cluster: Cluster): ClusterText =>
  Object.fromEntries(textColumns.map(([field]) => [field, cluster[field]])) as unknown as ClusterText;

/** What would be other than it is. */
const differing = (before: ClusterText, after: ClusterText): string[] =>
  textColumns.flatMap(([field]) => (isDeepStrictEqual(before[field], after[field]) ? [] : [field]));

export interface ClusterEdit {
  clusterId: string;
  /** The one that was read; null replaces whatever stands. */
  edition: number | null;
  changes: ClusterChanges;
}

/** So often it is read again, where others write meanwhile. */
const attempts = 3;

@Injectable()
export class UpdateCluster {
  constructor(
    private readonly database: Database,
    private readonly queries: ClusterQueries,
    private readonly addresses: ClusterAddresses,
    private readonly limits: RateLimits,
  ) {}

  /** Changes what is given. Where the name is another one, the address is too, and the old one leads on. */
  async run(viewer: MemberViewer, { clusterId, edition, changes: given }: ClusterEdit): Promise<Outcome<Cluster>> {
    const decision = clusterPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = checkCluster(given);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);

    const { sources, ...changes } = normaliseCluster(given);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const cluster = await this.queries.byId(viewer, clusterId);
      if (cluster === null) return failed(problem('NOT_FOUND', 'input', 'clusterId'));
      if (edition !== null && cluster.edition !== edition) break;
      const before = textOf(cluster);
      const merged = { ...before, ...withoutUndefined(changes) };
      const after: ClusterText = {
        ...merged,
        sources: sources === undefined ? before.sources : sourcesOf(sources, merged.evidence, before.sources),
      };
      const fields = differing(before, after);
      if (fields.length === 0) return done(cluster);
      if (await this.write(viewer, cluster, after, fields)) {
        return foundOr(await this.queries.byId(viewer, clusterId), 'input', 'clusterId');
      }
    }
    return failed(problem('CLUSTER_CHANGED', 'input', 'edition'));
  }

  /** Whether it was still the same edition, and its address was free. */
  private async write(viewer: MemberViewer, cluster: Cluster, after: ClusterText, fields: string[]): Promise<boolean> {
    const { id, name, slug, edition } = cluster;
    const isCalledSo = name === after.name || isSlugOfName(slug, after.name);
    const address = isCalledSo ? slug : (await this.addresses.for(after.name, after.country, id)).slug;
    const values = [id, edition, viewer.id, address, JSON.stringify({ fields }), ...textValues(after)];
    try {
      return (await this.database.one(writeCluster, values)) !== null;
    } catch (error) {
      if (isDuplicate(error, 'cluster_slug_key')) return false;
      throw error;
    }
  }
}

const withoutUndefined = <Given extends object>(
  given: Given,
): { [Key in keyof Given]: Exclude<Given[Key], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
