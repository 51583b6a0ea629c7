import type { Belonging } from './clusters.ts';
import { Dice, type Seed } from './dice.ts';
import { firstThreadShare, type Members } from './members.ts';
import { textLanguages, type TextLanguage } from './text/language-pack.ts';
import { days, instantAt, timeline } from './timeline.ts';

/** One thread is as long as the longest that people keep writing in, where there are posts enough. */
export const longThread = { posts: 2200, from: 5000 } as const;

export interface ThreadPlan {
  index: number;
  id: string;
  createdAt: number;
  /** From the first post to the last, in milliseconds. */
  span: number;
  posts: number;
  language: TextLanguage;
  /** Index of a cluster; null in the network. */
  cluster: number | null;
  isForMembers: boolean;
  isQuestion: boolean;
  /** Number of the reply that is marked as the answer; null without one. */
  answer: number | null;
  author: number;
  isLocked: boolean;
}

const weightOf = (seed: Seed, index: number): number =>
  Math.min(60, Math.exp(1.1 * new Dice(seed, 'weight', index).normal()));

/** Shares out the posts, at least one to a thread and a few threads getting many; the sum is exact. */
function countPosts(seed: Seed, threads: number, posts: number): Int32Array {
  const counts = new Int32Array(threads);
  const hasLong = posts >= longThread.from && threads > 1 && posts - longThread.posts >= threads - 1;
  const long = hasLong ? Math.floor(threads * 0.3) : -1;
  const others = threads - Number(hasLong);
  const spare = posts - (hasLong ? longThread.posts : 0) - others;
  let weights = 0;
  for (let i = 0; i < threads; i += 1) if (i !== long) weights += weightOf(seed, i);
  let passed = 0;
  let given = 0;
  for (let i = 0; i < threads; i += 1) {
    if (i === long) {
      counts[i] = longThread.posts;
      continue;
    }
    passed += weightOf(seed, i);
    const upTo = Math.min(spare, Math.round((spare * passed) / weights));
    counts[i] = 1 + upTo - given;
    given = upTo;
  }
  return counts;
}

function pickLanguage(share: number): TextLanguage {
  const [en, fr, es, ar] = textLanguages;
  return share < 0.6 ? en : share < 0.76 ? fr : share < 0.92 ? es : ar;
}

/** All threads of a volume: a number of posts is kept for each, the rest is made anew whenever it is needed. */
export class Threads {
  readonly count: number;
  readonly #seed: Seed;
  readonly #members: Members;
  readonly #belonging: Belonging;
  readonly #clusters: number;
  readonly #posts: Int32Array;

  constructor(
    seed: Seed,
    size: { threads: number; posts: number; clusters: number },
    members: Members,
    belonging: Belonging,
  ) {
    this.#seed = seed;
    this.count = size.threads;
    this.#clusters = size.clusters;
    this.#members = members;
    this.#belonging = belonging;
    this.#posts = countPosts(seed, size.threads, size.posts);
  }

  at(index: number): ThreadPlan {
    const dice = new Dice(this.#seed, 'thread', index);
    const posts = this.#posts[index] ?? 1;
    const createdAt = instantAt(firstThreadShare + 0.94 * Math.sqrt(index / this.count) * (1 - firstThreadShare));
    const id = dice.id(createdAt);
    const span = this.span(dice, createdAt, posts);
    const language = pickLanguage(dice.share());
    const isQuestion = dice.chance(0.35);
    const answer = isQuestion && dice.chance(0.6) && posts > 1 ? 2 + dice.below(Math.min(posts - 1, 6)) : null;
    const isLocked = dice.chance(0.01);
    return {
      index,
      id,
      createdAt,
      span,
      posts,
      language,
      isQuestion,
      answer,
      isLocked,
      ...this.place(dice, createdAt),
    };
  }

  /** When a post was written: the first with the thread, the others in order over its span. */
  postAt(thread: ThreadPlan, number: number): number {
    if (number === 1) return thread.createdAt;
    const share = (number - 2 + this.post(thread, number).share()) / (thread.posts - 1);
    return thread.createdAt + 60_000 + Math.floor(share * thread.span);
  }

  postId(thread: ThreadPlan, number: number): string {
    const dice = this.post(thread, number);
    dice.share();
    return dice.id(this.postAt(thread, number));
  }

  /** The draws of one post, of which the first says when it was written and the next ones its id. */
  post(thread: ThreadPlan, number: number): Dice {
    return new Dice(this.#seed, 'post', thread.index, number);
  }

  /** Who writes a post: the asker now and then, else members of the cluster or anyone there, the early ones most. */
  postAuthor(thread: ThreadPlan, number: number, at: number, dice: Dice): number {
    if (number === 1 || (number > 2 && dice.chance(0.15))) return thread.author;
    if (thread.cluster === null || !thread.isForMembers) return this.anyone(dice, at);
    const present = this.#belonging.presentAt(thread.cluster, at, this.#members);
    return this.#belonging.member(thread.cluster, Math.floor(dice.share() ** 2 * present));
  }

  private anyone(dice: Dice, at: number): number {
    return Math.floor(dice.share() ** 2 * this.#members.presentAt(at));
  }

  private span(dice: Dice, createdAt: number, posts: number): number {
    const room = timeline.end - createdAt - days(1);
    if (posts === longThread.posts) return Math.floor(room * 0.7);
    return Math.floor(Math.min(room, days(4) * Math.exp(dice.normal()) * (1 + posts / 20)));
  }

  /** Half of the threads stand in a cluster, whose members open them; a tenth of all are for these members only. */
  private place(dice: Dice, at: number): Pick<ThreadPlan, 'cluster' | 'isForMembers' | 'author'> {
    const share = dice.share();
    const cluster = Math.floor(dice.share() ** 1.7 * this.#clusters);
    const present = this.#clusters === 0 ? 0 : this.#belonging.presentAt(cluster, at, this.#members);
    const drawn = dice.share() ** 2;
    if (share >= 0.55 || present < 2) {
      return { cluster: null, isForMembers: false, author: Math.floor(drawn * this.#members.presentAt(at)) };
    }
    return {
      cluster,
      isForMembers: share < 0.11,
      author: this.#belonging.member(cluster, Math.floor(drawn * present)),
    };
  }
}
