import { clusterStages, type ClusterStage } from '@cluster-commons/domain/taxonomies';
import { slugOf } from '@cluster-commons/domain/kernel';
import { countryPacks, type Place } from './countries.ts';
import { Dice, type Seed } from './dice.ts';
import type { Members } from './members.ts';
import { joinedBy } from './members.ts';
import { sectors, type Sector } from './sectors.ts';
import { instantAt } from './timeline.ts';

export interface Cluster {
  id: string;
  slug: string;
  name: string;
  country: string;
  place: Place;
  sector: Sector;
  stage: ClusterStage;
  firms: number;
  createdAt: number;
}

export function clusterAt(seed: Seed, index: number): Cluster {
  const dice = new Dice(seed, 'cluster', index);
  const createdAt = instantAt(0.001);
  const id = dice.id(createdAt);
  const country = dice.pick(countryPacks);
  const place = dice.pick(country.places);
  const sector = dice.pick(sectors);
  const name = `${place.name} ${sector.word.en} cluster`;
  const tag = (seed.b % 36 ** 3).toString(36).padStart(3, '0');
  return {
    id,
    slug: `${slugOf(name).slice(0, 60)}-${tag}${index.toString(36)}`,
    name,
    country: country.code,
    place: { name: place.name, lat: near(dice, place.lat), lon: near(dice, place.lon) },
    sector,
    stage: dice.pick(clusterStages),
    firms: 20 + dice.below(900),
    createdAt,
  };
}

const near = (dice: Dice, degrees: number): number => Math.round((degrees + (dice.share() - 0.5) * 0.4) * 1000) / 1000;

/** The clusters a member joins; the first clusters of a volume are the largest. */
export function clustersOf(dice: Dice, clusters: number): number[] {
  const count = Math.min(clusters, dice.pick([0, 1, 1, 1, 1, 2, 2, 3]));
  const joined = new Set<number>();
  while (joined.size < count) joined.add(Math.floor(dice.share() ** 1.7 * clusters));
  return [...joined];
}

/** Who belongs to each cluster, as indices of members in growing order; four bytes for each membership. */
export class Belonging {
  readonly #offsets: Int32Array;
  readonly #members: Int32Array;

  constructor(seed: Seed, members: number, clusters: number) {
    const sizes = new Int32Array(clusters + 1);
    const each = (visit: (cluster: number, member: number) => void): void => {
      for (let member = 0; member < members; member += 1) {
        for (const cluster of clustersOf(new Dice(seed, 'membership', member), clusters)) visit(cluster, member);
      }
    };
    each((cluster) => (sizes[cluster + 1] = (sizes[cluster + 1] ?? 0) + 1));
    for (let i = 0; i < clusters; i += 1) sizes[i + 1] = (sizes[i + 1] ?? 0) + (sizes[i] ?? 0);
    const next = sizes.slice();
    this.#offsets = sizes;
    this.#members = new Int32Array(sizes[clusters] ?? 0);
    each((cluster, member) => {
      const at = next[cluster] ?? 0;
      this.#members[at] = member;
      next[cluster] = at + 1;
    });
  }

  size(cluster: number): number {
    return (this.#offsets[cluster + 1] ?? 0) - (this.#offsets[cluster] ?? 0);
  }

  member(cluster: number, place: number): number {
    return this.#members[(this.#offsets[cluster] ?? 0) + place] ?? 0;
  }

  /** How many had joined a cluster by an instant: its members at lower places. */
  presentAt(cluster: number, instant: number, members: Members): number {
    let low = 0;
    let high = this.size(cluster);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (joinedBy(members.createdAt(this.member(cluster, middle))) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
