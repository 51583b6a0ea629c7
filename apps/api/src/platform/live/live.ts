/** News of a thread as it travels between processes: ids and numbers only, never words. */
export interface ThreadNews {
  threadId: string;
  version: number;
  postCount: number;
}

/** Publishes to, and hears from, every process of the product. */
export abstract class Live {
  /** Tells all processes, many pieces of news at once. */
  abstract publish(news: readonly ThreadNews[]): Promise<void>;

  /** News of one thread from now on, until the iterator is returned. */
  abstract thread(threadId: string): AsyncIterableIterator<ThreadNews>;
}
