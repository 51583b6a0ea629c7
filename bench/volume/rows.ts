import { rendererVersion } from '@cluster-commons/markdown';
import { slugOf, type ContentLanguage } from '@cluster-commons/domain/kernel';
import { divisions, expertise, membershipRoles } from '@cluster-commons/domain/taxonomies';
import { clusterAt, clustersOf, type Belonging } from './clusters.ts';
import { array, line } from './copy.ts';
import { countryPacks } from './countries.ts';
import { Dice, type Seed } from './dice.ts';
import { joinedBy, type Members } from './members.ts';
import { sectors } from './sectors.ts';
import type { TextLanguage } from './text/language-pack.ts';
import { packs, type Filling, type Varieties, type Variety } from './text/varieties.ts';
import type { ThreadPlan, Threads } from './threads.ts';
import { days, timeline, timestamp } from './timeline.ts';

/** Languages that members of any country may have beside their own. */
const widespread: readonly ContentLanguage[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'pt'];

/** Everything a volume is made of; rows are made from it one at a time. */
export interface Volume {
  seed: Seed;
  clusters: number;
  members: Members;
  belonging: Belonging;
  threads: Threads;
  varieties: Varieties;
}

/** What the posts add up to for each member, counted while they are written. */
export class Tally {
  readonly posts: Int32Array;
  readonly lastAt: Float64Array;

  constructor(members: number) {
    this.posts = new Int32Array(members);
    this.lastAt = new Float64Array(members);
  }

  add(member: number, at: number): void {
    this.posts[member] = (this.posts[member] ?? 0) + 1;
    this.lastAt[member] = Math.max(this.lastAt[member] ?? 0, at);
  }
}

export const tables = {
  cluster: `cluster (id, slug, name, country, city, lat, lon, coordinate_precision, sector, type, isic_division, stage,
    description, evidence, member_count, thread_count, created_at)`,
  member: 'member (id, handle, name, email, email_verified, locale, created_at, updated_at)',
  membership: 'membership (id, cluster_id, member_id, role, is_moderator, joined_at)',
  thread: `thread (id, slug, title, lang, kind, visibility, tags, cluster_id, author_id, accepted_post_id, accepted_at,
    accepted_by_id, last_post_number, post_count, last_post_at, locked_at, version, created_at)`,
  post: 'post (id, thread_id, number, author_id, reply_to_id, lang, body, html, excerpt, renderer_version, created_at)',
  profile: `profile (member_id, headline, about, country, organisation, sectors, expertise, languages, members_only,
    post_count, last_posted_at)`,
} as const;

export function* clusterRows({ seed, clusters, belonging, threads }: Volume): Generator<string> {
  const threadCounts = new Int32Array(clusters);
  for (let i = 0; i < threads.count; i += 1) {
    const { cluster, isForMembers } = threads.at(i);
    if (cluster !== null && !isForMembers) threadCounts[cluster] = (threadCounts[cluster] ?? 0) + 1;
  }
  for (let i = 0; i < clusters; i += 1) {
    const cluster = clusterAt(seed, i);
    const word = cluster.sector.word.en;
    yield line(
      cluster.id,
      cluster.slug,
      cluster.name,
      cluster.country,
      cluster.place.name,
      cluster.place.lat,
      cluster.place.lon,
      'area',
      `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
      cluster.sector.type,
      cluster.sector.division,
      cluster.stage,
      `About ${cluster.firms} firms in ${word} around ${cluster.place.name}. Invented, for measuring.`,
      'general',
      belonging.size(i),
      threadCounts[i] ?? 0,
      timestamp(cluster.createdAt),
    );
  }
}

export function* memberRows({ members }: Volume): Generator<string> {
  for (let i = 0; i < members.count; i += 1) {
    const { id, handle, name, locale, createdAt } = members.at(i);
    const at = timestamp(createdAt);
    yield line(id, handle, name, `${handle}@members.example`, true, locale, at, at);
  }
}

/** The first member of a cluster moderates it. */
export function* membershipRows({ seed, clusters, members, belonging }: Volume): Generator<string> {
  const clusterIds = Array.from({ length: clusters }, (_, i) => clusterAt(seed, i).id);
  for (let i = 0; i < members.count; i += 1) {
    const dice = new Dice(seed, 'membership', i);
    const joined = clustersOf(dice, clusters);
    const createdAt = members.createdAt(i);
    for (const cluster of joined) {
      const at = createdAt + Math.floor(dice.share() * (joinedBy(createdAt) - createdAt));
      const isFirst = belonging.member(cluster, 0) === i;
      yield line(
        dice.id(at),
        clusterIds[cluster] ?? null,
        members.id(i),
        dice.pick(membershipRoles),
        isFirst,
        timestamp(at),
      );
    }
  }
}

export function* threadRows({ seed, members, threads, varieties }: Volume): Generator<string> {
  for (let i = 0; i < threads.count; i += 1) {
    const thread = threads.at(i);
    const dice = new Dice(seed, 'thread', i, 1);
    const title = dice.pick(varieties.titles[thread.language]).fill(fillingOf(thread, dice));
    const author = members.id(thread.author);
    const { answer } = thread;
    const last = threads.postAt(thread, thread.posts);
    const answeredAt = answer === null ? null : threads.postAt(thread, answer) + Math.floor(dice.share() * days(1));
    yield line(
      thread.id,
      slugOf(title),
      title,
      thread.language,
      thread.isQuestion ? 'question' : 'discussion',
      thread.isForMembers ? 'cluster' : 'public',
      array(dice.pickSome(expertise, dice.below(4))),
      thread.cluster === null ? null : clusterAt(seed, thread.cluster).id,
      author,
      answer === null ? null : threads.postId(thread, answer),
      answeredAt === null ? null : timestamp(answeredAt),
      answer === null ? null : author,
      thread.posts,
      thread.posts,
      timestamp(last),
      thread.isLocked ? timestamp(Math.min(timeline.end, last + days(1))) : null,
      thread.posts + Number(answer !== null),
      timestamp(thread.createdAt),
    );
  }
}

const townNames = countryPacks.flatMap(({ places }) => places.map(({ name }) => name));
const placeIn = (language: TextLanguage, dice: Dice): string => dice.pick(packs[language].places ?? townNames);

function fillingOf(thread: ThreadPlan, dice: Dice): Filling {
  return {
    place: placeIn(thread.language, dice),
    sector: dice.pick(sectors).word[thread.language],
    number: String(4 + dice.below(60)),
  };
}

/** The posts of a batch in the order in which they were written, so that threads lie mixed on the disk as in life. */
export function* postRows(volume: Volume, batch: readonly ThreadPlan[], tally: Tally): Generator<string> {
  const order: { thread: ThreadPlan; number: number; at: number }[] = [];
  for (const thread of batch) {
    for (let number = 1; number <= thread.posts; number += 1) {
      order.push({ thread, number, at: volume.threads.postAt(thread, number) });
    }
  }
  order.sort((a, b) => a.at - b.at || a.thread.index - b.thread.index || a.number - b.number);
  for (const { thread, number, at } of order) yield postRow(volume, thread, number, at, tally);
}

function postRow(
  { members, threads, varieties }: Volume,
  thread: ThreadPlan,
  number: number,
  at: number,
  tally: Tally,
) {
  const dice = threads.post(thread, number);
  dice.share();
  const id = dice.id(at);
  const author = threads.postAuthor(thread, number, at, dice);
  const repliesTo = number > 2 && dice.chance(0.2) ? 1 + dice.below(number - 1) : null;
  const filling = fillingOf(thread, dice);
  const variety: Variety = dice.pick((number === 1 ? varieties.openings : varieties.replies)[thread.language]);
  tally.add(author, at);
  return line(
    id,
    thread.id,
    number,
    members.id(author),
    repliesTo === null ? null : threads.postId(thread, repliesTo),
    thread.language,
    variety.body.fill(filling),
    variety.html.fill(filling),
    variety.excerpt(filling),
    rendererVersion,
    timestamp(at),
  );
}

export function* profileRows({ seed, members, varieties }: Volume, tally: Tally): Generator<string> {
  for (let i = 0; i < members.count; i += 1) {
    const member = members.at(i);
    const dice = new Dice(seed, 'profile', i);
    const { textLanguage, sector, place } = member;
    const town = textLanguage === 'ar' ? placeIn(textLanguage, dice) : place.name;
    const filling = { place: town, sector: sector.word[textLanguage], number: '12' };
    const lastAt = tally.lastAt[i] ?? 0;
    const others = dice.pickSome(widespread, dice.below(3));
    yield line(
      member.id,
      dice.pick(varieties.headlines[textLanguage]).fill(filling),
      dice.chance(0.5) ? (varieties.replies[textLanguage][dice.below(20)]?.excerpt(filling) ?? '') : '',
      member.country.code,
      `${place.name} ${dice.pick(['Association', 'Chamber', 'Development Centre', 'Cooperative', 'Workshop'])}`,
      array([...new Set([sector.division, ...dice.pickSome(divisions, dice.below(3))])]),
      array(dice.pickSome(expertise, 1 + dice.below(6))),
      array([...new Set([...member.country.languages, ...others])]),
      dice.chance(0.15),
      tally.posts[i] ?? 0,
      lastAt === 0 ? null : timestamp(lastAt),
    );
  }
}
