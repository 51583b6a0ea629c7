import type { Channel, Told } from './channel.ts';

/**
 * Carries news to every process of the product: ids and numbers only, never words. News are hints: subscribers ask
 * again with their own rights, and one that is lost is made good by the next.
 */
export abstract class Live {
  readonly #whenBack = new Set<() => void>();

  /** Calls `listener` whenever this process hears again after it did not: what was told meanwhile is lost to it. */
  whenBack(listener: () => void): void {
    this.#whenBack.add(listener);
  }

  protected tellBack(): void {
    for (const listener of this.#whenBack) listener();
  }

  /** Tells all processes many pieces of news at once. */
  abstract publishAll(news: readonly Told[]): Promise<void>;

  /** News of one channel from now on, until the iterator is returned. */
  abstract subscribe<News extends object>(channel: Channel<News>): AsyncIterableIterator<News>;

  /** Tells all processes one piece of news. */
  publish<News extends object>(channel: Channel<News>, news: News): Promise<void> {
    return this.publishAll([{ channel, news }]);
  }
}
