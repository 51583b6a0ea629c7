import { Injectable } from '@nestjs/common';
import { clusterPeopleShown, clusterPolicy } from '@cluster-commons/domain/clusters';
import type { FollowLevel } from '@cluster-commons/domain/following';
import { isSignedIn, type Language, type Viewer } from '@cluster-commons/domain/kernel';
import { sectorDivisions } from '@cluster-commons/domain/taxonomies';
import { flag, float, instant, integer, json, maybe, select, text, texts } from '../../platform/database/columns.ts';
import { Database, StandbyDatabase, statement, type Statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { foldedWords, matchWords } from '../../platform/database/match-words.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { ability } from '../../platform/graphql/payload.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { authorFrom, authorRow, visibleProfiles } from '../profiles/index.ts';
import type {
  Cluster,
  ClusterFigure,
  ClusterMembership,
  ClusterPerson,
  ClusterPoint,
  ClusterSource,
  ClusterSummary,
} from './cluster.model.ts';

/** Columns of a `ClusterSummary`, for a cluster `c`. */
const summary = {
  id: text('c.id'),
  slug: text('c.slug'),
  name: text('c.name'),
  country: text('c.country'),
  city: maybe(text('c.city')),
  sector: text('c.sector'),
  type: text('c.type'),
  isicDivision: text('c.isic_division'),
  stage: text('c.stage'),
  evidence: text<'opened' | 'general'>('c.evidence'),
  memberCount: integer('c.member_count'),
  threadCount: integer('c.thread_count'),
  archivedAt: maybe(instant('c.archived_at')),
};

const head = {
  ...summary,
  localName: maybe(text('c.local_name')),
  region: maybe(text('c.region')),
  lat: float('c.lat'),
  lon: float('c.lon'),
  coordinatePrecision: text('c.coordinate_precision'),
  isicOtherDivisions: texts('c.isic_other_divisions'),
  description: text('c.description'),
  figures: json<ClusterFigure[]>('c.figures'),
  sources: json<ClusterSource[]>('c.sources'),
  version: integer('c.version'),
  edition: integer('c.edition'),
  viewerMembership: maybe(
    json<ClusterMembership>(`(select json_build_object('joinedAt', to_char(ms.joined_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                                  'isModerator', ms.is_moderator)
        from membership ms where ms.cluster_id = c.id and ms.member_id = $2 and ms.left_at is null)`),
  ),
  viewerLevel: text<FollowLevel>(
    `coalesce((select f.level from follow f where f.member_id = $2 and f.cluster_id = c.id), 'normal')`,
  ),
};

const headOf = (name: string, where: string): Statement<typeof head> =>
  statement(name, `select ${select(head)} from cluster c where ${where}`, head);
/** By the address of now, or by one that it had. */
const headBySlug = headOf(
  'cluster_by_slug',
  `c.id = coalesce((select k.id from cluster k where k.slug = $1),
                   (select f.cluster_id from cluster_former_slug f where f.slug = $1))`,
);
const headById = headOf('cluster_by_id', 'c.id = $1');

const point = {
  slug: text('slug'),
  name: text('name'),
  country: text('country'),
  lat: float('lat'),
  lon: float('lon'),
};
const clusterPoints = statement(
  'cluster_points',
  `select ${select(point)} from cluster where archived_at is null order by slug`,
  point,
);

const clusterVersion = statement(
  'cluster_version',
  'select c.version, e.epoch from public_epoch e left join cluster c on c.slug = $1',
  { version: maybe(integer()), epoch: integer() },
);

const person = {
  role: maybe(text('ms.role')),
  isModerator: flag('ms.is_moderator'),
  joinedAt: instant('ms.joined_at'),
  ...authorRow('m', 'p', 'author'),
};

/** Which clusters a list holds. */
export interface ClusterListing extends Place {
  country: string | null;
  /** ISIC division (two digits) or section (a letter). */
  sector: string | null;
  text: string | null;
  /** Open ones or archived ones alone; null for both. */
  isArchived: boolean | null;
  /** Of the reader, who expects names in its order. */
  language: Language;
  size: number;
}

const list = new KeysetList({
  name: 'clusters',
  columns: summary,
  from: 'cluster c',
  orders: {
    name: {
      keys: [
        { by: 'c.name', key: 'name', as: 'name' },
        { by: 'c.id', key: 'id', as: 'id' },
      ],
    },
  },
  where: (listing: ClusterListing & { words: readonly string[] }, shape) => {
    if (listing.country) shape.where(`c.country = ${shape.value(listing.country.toUpperCase())}`);
    if (listing.sector) {
      const wanted = shape.value(sectorDivisions([listing.sector]));
      shape.where(`c.isic_division = any(${wanted}) or c.isic_other_divisions && ${wanted}::text[]`);
    }
    if (listing.isArchived !== null) shape.where(`c.archived_at is ${listing.isArchived ? 'not ' : ''}null`);
    matchWords(shape, 'c.search', listing.words);
  },
});

@Injectable()
export class ClusterQueries {
  constructor(
    private readonly database: Database,
    private readonly standby: StandbyDatabase,
  ) {}

  bySlug(viewer: Viewer, slug: string): Promise<Cluster | null> {
    return this.read(viewer, headBySlug, slug);
  }

  byId(viewer: Viewer, id: string): Promise<Cluster | null> {
    return this.read(viewer, headById, id);
  }

  points(): Promise<ClusterPoint[]> {
    return this.database.all(clusterPoints, []);
  }

  async list(listing: ClusterListing): Promise<Page<ClusterSummary>> {
    const { language, size, after, before } = listing;
    const words = await foldedWords(this.database, listing.text ?? '');
    return list.page(
      this.database,
      { ...listing, words },
      { order: 'name', language, size, after, before },
      (cluster) => cluster,
    );
  }

  /** What a finished page is checked against; null when it is not there. */
  async version(slug: string): Promise<string | null> {
    const row = await this.standby.one(clusterVersion, [slug]);
    return row === null || row.version === null ? null : `${row.version}.${row.epoch}`;
  }

  /** Latest members whose profile the viewer may see: belonging to a cluster is part of it. */
  private async people(viewer: Viewer, id: string): Promise<ClusterPerson[]> {
    const shape = new QueryShape('cluster_people');
    visibleProfiles(viewer, shape);
    const persons = await this.database.all(
      shape.statement(
        `select ${select(person)}
           from membership ms
           join member m on m.id = ms.member_id and m.status = 'active'
           left join profile p on p.member_id = m.id
          where ms.cluster_id = ${shape.value(id)} and ms.left_at is null and ${shape.conditions}
          order by ms.joined_at desc, ms.id desc limit ${clusterPeopleShown}`,
        person,
      ),
      shape.values,
    );
    return persons.map((found) => ({
      role: found.role,
      isModerator: found.isModerator,
      joinedAt: found.joinedAt,
      author: authorFrom(found, 'author', viewer),
    }));
  }

  private async read(viewer: Viewer, statementOf: Statement<typeof head>, key: string): Promise<Cluster | null> {
    const row = await this.database.one(statementOf, [key, isSignedIn(viewer) ? viewer.id : null]);
    if (row === null) return null;
    const facts = { id: row.id, isArchived: row.archivedAt !== null };
    const people = (): Promise<ClusterPerson[]> => this.people(viewer, row.id);
    return {
      ...row,
      figures: row.figures.map((figure) => ({ ...figure, unit: figure.unit ?? null })),
      sources: row.sources.map((source) => ({ ...source, url: source.url ?? null })),
      get people() {
        return people();
      },
      viewerCan: {
        join: ability(clusterPolicy.join(viewer, facts)),
        leave: ability(clusterPolicy.leave(viewer, facts)),
        openThread: ability(clusterPolicy.openThread(viewer, facts)),
        manage: ability(clusterPolicy.manage(viewer)),
      },
    };
  }
}
