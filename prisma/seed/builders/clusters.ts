import type { ClusterStage, ClusterType, Country, Division, MembershipRole } from '@cluster-commons/domain/taxonomies';
import { insert, type Db } from './db.ts';
import { tailOf, type Source } from './source.ts';

export interface ClusterFigure {
  metric: string;
  value: number;
  unit: string | null;
  year: number | null;
  note: string | null;
  source: string | null;
}

export interface ClusterSource {
  title: string;
  kind: 'opened' | 'general';
  url?: string;
}

export interface ClusterRow {
  id: string;
  slug: string;
  name: string;
  localName: string | null;
  country: Country;
  region: string | null;
  city: string | null;
  lat: number;
  lon: number;
  coordinatePrecision: 'district' | 'city' | 'area' | 'country';
  sector: string;
  type: ClusterType;
  isicDivision: Division;
  isicOtherDivisions: Division[];
  stage: ClusterStage;
  description: string;
  figures: ClusterFigure[];
  sources: ClusterSource[];
  evidence: 'opened' | 'general';
  memberCount: number;
  threadCount: number;
  version: number;
  archivedAt: Date | null;
  createdAt: Date;
}

export interface MembershipRow {
  id: string;
  clusterId: string;
  memberId: string;
  role: MembershipRole | null;
  isModerator: boolean;
  joinedAt: Date;
  leftAt: Date | null;
}

/** A cluster without members or threads; the builders of those count themselves in. */
export async function aCluster(db: Db, from: Source, given: Partial<ClusterRow> = {}): Promise<ClusterRow> {
  const createdAt = given.createdAt ?? from.now;
  const id = given.id ?? from.ids(createdAt);
  const row: ClusterRow = {
    id,
    slug: `cluster-${tailOf(id)}`,
    name: `Cluster ${tailOf(id)}`,
    localName: null,
    country: 'KE',
    region: 'Nairobi',
    city: 'Nairobi',
    lat: -1.28,
    lon: 36.84,
    coordinatePrecision: 'city',
    sector: 'Metal household goods',
    type: 'micro-enterprise',
    isicDivision: '25',
    isicOtherDivisions: [],
    stage: 'growing',
    description: 'Workshops that make household goods from sheet metal.',
    figures: [],
    sources: [],
    evidence: 'general',
    memberCount: 0,
    threadCount: 0,
    version: 1,
    archivedAt: null,
    createdAt,
    ...given,
  };
  await insert(db, 'cluster', { ...row, figures: JSON.stringify(row.figures), sources: JSON.stringify(row.sources) });
  return row;
}

/** A member's place in a cluster, counted in unless it is over (`leftAt`). */
export async function aMembership(
  db: Db,
  from: Source,
  given: Pick<MembershipRow, 'clusterId' | 'memberId'> & Partial<MembershipRow>,
): Promise<MembershipRow> {
  const joinedAt = given.joinedAt ?? from.now;
  const row: MembershipRow = {
    id: from.ids(joinedAt),
    role: null,
    isModerator: false,
    joinedAt,
    leftAt: null,
    ...given,
  };
  await insert(db, 'membership', { ...row });
  if (row.leftAt === null) {
    await db.query('update cluster set member_count = member_count + 1 where id = $1', [row.clusterId]);
  }
  return row;
}
