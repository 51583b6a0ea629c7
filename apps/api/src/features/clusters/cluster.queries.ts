import { Injectable } from '@nestjs/common';
import { clusterPeopleShown, clusterPolicy } from '@cluster-commons/domain/clusters';
import { isSignedIn, type Viewer } from '@cluster-commons/domain/kernel';
import { divisionsBySection, isSection } from '@cluster-commons/domain/taxonomies';
import { Database, statement, type Statement } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { likeWords } from '../../platform/database/like-words.ts';
import { ability } from '../../platform/graphql/payload.ts';
import { cursorOf, cursorShape, page, readCursor, type Page } from '../../platform/graphql/paging.ts';
import { authorColumns, authorFrom, visibleProfiles, type AuthorRow } from '../profiles/index.ts';
import type { Cluster, ClusterPerson, ClusterPoint, ClusterSummary } from './cluster.model.ts';

const summaryColumns = `c.id, c.slug, c.name, c.country, c.city, c.sector, c.type, c.isic_division as "isicDivision",
  c.stage, c.evidence, c.member_count as "memberCount", c.thread_count as "threadCount"`;

const headOf = (name: string, where: string): Statement =>
  statement(
    name,
    `select ${summaryColumns}, c.local_name as "localName", c.region, c.lat, c.lon,
            c.coordinate_precision as "coordinatePrecision", c.isic_other_divisions as "isicOtherDivisions",
            c.description, c.figures, c.sources, c.version,
            (select json_build_object('joinedAt', to_char(ms.joined_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                                      'isModerator', ms.is_moderator)
               from membership ms where ms.cluster_id = c.id and ms.member_id = $2 and ms.left_at is null) as "viewerMembership"
       from cluster c where ${where}`,
  );
const headBySlug = headOf('cluster_by_slug', 'c.slug = $1');
const headById = headOf('cluster_by_id', 'c.id = $1');

const clusterPoints = statement('cluster_points', 'select slug, name, country, lat, lon from cluster order by slug');

const clusterVersion = statement(
  'cluster_version',
  'select c.version, e.epoch from public_epoch e left join cluster c on c.slug = $1',
);

type HeadRow = Omit<Cluster, 'viewerCan' | 'people'>;
type PersonRow = AuthorRow<'author'> & Omit<ClusterPerson, 'author'>;

/** Which clusters a list holds. */
export interface ClusterListing {
  country: string | null;
  /** ISIC division (two digits) or section (a letter). */
  sector: string | null;
  text: string | null;
  size: number;
  after: string | null;
}

@Injectable()
export class ClusterQueries {
  constructor(private readonly database: Database) {}

  bySlug(viewer: Viewer, slug: string): Promise<Cluster | null> {
    return this.read(viewer, headBySlug, slug, (key) => `(select id from cluster where slug = ${key})`);
  }

  byId(viewer: Viewer, id: string): Promise<Cluster | null> {
    return this.read(viewer, headById, id, (key) => key);
  }

  points(): Promise<ClusterPoint[]> {
    return this.database.all<ClusterPoint>(clusterPoints, []);
  }

  async list(listing: ClusterListing): Promise<Page<ClusterSummary>> {
    const shape = filtered('clusters', listing);
    if (listing.after !== null) {
      const [name, id] = readCursor(listing.after, [cursorShape.text, cursorShape.id]);
      shape.where('after', `(lower(c.name), c.id) > (${shape.value(name)}, ${shape.value(id)}::uuid)`);
    }
    const limit = shape.value(listing.size + 1);
    const rows = await this.database.all<ClusterSummary & { sortName: string }>(
      shape.statement(
        `select ${summaryColumns}, lower(c.name) as "sortName" from cluster c where ${shape.conditions} order by lower(c.name), c.id limit ${limit}`,
      ),
      shape.values,
    );
    return page(
      rows,
      listing.size,
      (cluster) => cursorOf(cluster.sortName, cluster.id),
      listing.after !== null,
      () => this.count(listing),
    );
  }

  /** What a finished page is checked against; null when it is not there. */
  async version(slug: string): Promise<string | null> {
    const row = await this.database.one<{ version: number | null; epoch: number }>(clusterVersion, [slug]);
    return row === null || row.version === null ? null : `${row.version}.${row.epoch}`;
  }

  private async count(listing: ClusterListing): Promise<number> {
    const shape = filtered('clusters_count', listing);
    const row = await this.database.one<{ count: number }>(
      shape.statement(`select count(*) as count from cluster c where ${shape.conditions}`),
      shape.values,
    );
    return row?.count ?? 0;
  }

  /** Latest members whose profile the viewer may see: belonging to a cluster is part of it. */
  private people(viewer: Viewer, head: Statement, key: string, idOf: (key: string) => string): Promise<PersonRow[]> {
    const shape = new QueryShape('cluster_people').mark(head.name);
    visibleProfiles(viewer, shape);
    return this.database.all<PersonRow>(
      shape.statement(
        `select ms.role, ms.is_moderator as "isModerator", ms.joined_at as "joinedAt", ${authorColumns('m', 'p', 'author')}
           from membership ms
           join member m on m.id = ms.member_id and m.status = 'active'
           left join profile p on p.member_id = m.id
          where ms.cluster_id = ${idOf(shape.value(key))} and ms.left_at is null and ${shape.conditions}
          order by ms.joined_at desc, ms.id desc limit ${clusterPeopleShown}`,
      ),
      shape.values,
    );
  }

  private async read(
    viewer: Viewer,
    head: Statement,
    key: string,
    idOf: (key: string) => string,
  ): Promise<Cluster | null> {
    const [row, persons] = await Promise.all([
      this.database.one<HeadRow>(head, [key, isSignedIn(viewer) ? viewer.id : null]),
      this.people(viewer, head, key, idOf),
    ]);
    if (row === null) return null;
    return {
      ...row,
      figures: row.figures.map((figure) => ({ ...figure, unit: figure.unit ?? null })),
      sources: row.sources.map((source) => ({ ...source, url: source.url ?? null })),
      people: persons.map((person) => ({
        role: person.role,
        isModerator: person.isModerator,
        joinedAt: person.joinedAt,
        author: authorFrom(person, 'author', viewer),
      })),
      viewerCan: {
        join: ability(clusterPolicy.join(viewer, row.id)),
        leave: ability(clusterPolicy.leave(viewer, row.id)),
        openThread: ability(clusterPolicy.openThread(viewer, row.id)),
      },
    };
  }
}

function filtered(name: string, listing: ClusterListing): QueryShape {
  const shape = new QueryShape(name);
  if (listing.country) shape.where('country', `c.country = ${shape.value(listing.country.toUpperCase())}`);
  if (listing.sector) {
    const divisions = isSection(listing.sector) ? [...divisionsBySection[listing.sector]] : [listing.sector];
    const wanted = shape.value(divisions);
    shape.where('sector', `c.isic_division = any(${wanted}) or c.isic_other_divisions && ${wanted}::text[]`);
  }
  likeWords(listing.text ?? '').forEach((word, index) => {
    shape.where(`w${index}`, `c.search like (select folded(${shape.value(word)}))`);
  });
  return shape;
}
