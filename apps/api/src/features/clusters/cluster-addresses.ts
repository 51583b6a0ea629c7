import { Injectable } from '@nestjs/common';
import { clusterSlugBase, freeClusterSlug } from '@cluster-commons/domain/clusters';
import { flag, select, texts } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

/** Signs that mean something to LIKE; letters, digits and hyphens are all that an address has. */
const around = {
  taken:
    texts(`array(select k.slug from cluster k where k.id is distinct from $4::uuid and (k.slug = $1 or k.slug like $1 || '-%')
      union all
      select f.slug from cluster_former_slug f
       where f.cluster_id is distinct from $4::uuid and (f.slug = $1 or f.slug like $1 || '-%'))`),
  isKnown: flag(`exists (select 1 from cluster k where k.country = $3 and folded(k.name) = folded($2)
      and k.id is distinct from $4::uuid)`),
};
const clustersAround = statement('clusters_around', `select ${select(around)}`, around);

/** The addresses of clusters, present and former ones. */
@Injectable()
export class ClusterAddresses {
  constructor(private readonly database: Database) {}

  /**
   * What a cluster of this name and country would meet.
   * @param self the cluster that has it now, whose own addresses are free for it
   */
  async for(name: string, country: string, self: string | null): Promise<{ slug: string; isKnown: boolean }> {
    const base = clusterSlugBase(name);
    const found = await this.database.one(clustersAround, [base, name, country, self]);
    return { slug: freeClusterSlug(base, new Set(found?.taken)), isKnown: found?.isKnown === true };
  }
}
