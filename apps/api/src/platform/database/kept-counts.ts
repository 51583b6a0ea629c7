import { LRUCache } from 'lru-cache';

/** Smaller counts are made each time: they cost little, and readers see when one is missing. */
const smallMost = 100;
/** How long a count stands, in milliseconds, and how many of them. */
const kept = { ttl: 10_000, max: 1_000 } as const;

/** Counts that many pages show, each made once for a few seconds. */
export class KeptCounts {
  readonly #counts = new LRUCache<string, Promise<number>>(kept);

  /** @param question what is counted, with all its values: equal questions have equal counts */
  async count(question: string, count: () => Promise<number>): Promise<number> {
    const known = this.#counts.get(question);
    if (known !== undefined) return known;
    const counting = count();
    this.#counts.set(question, counting);
    const isKept = await counting.then(
      (found) => found > smallMost,
      () => false,
    );
    if (!isKept && this.#counts.peek(question) === counting) this.#counts.delete(question);
    return counting;
  }
}
