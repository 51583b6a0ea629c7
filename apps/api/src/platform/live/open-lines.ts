import { ApiError } from '../graphql/errors.ts';

/** Seconds after which one who has too many lines open may ask for another. */
const comeBackSeconds = 60;

/** Counts the live lines that each client has open on this process. */
export class OpenLines {
  readonly #open = new Map<string, number>();

  constructor(private readonly most: number) {}

  /**
   * Counts one more line of a client.
   * @returns how to count it no more
   * @throws ApiError RATE_LIMITED when it has as many as it may
   */
  open(client: string): () => void {
    const open = this.#open.get(client) ?? 0;
    if (open >= this.most) throw new ApiError('RATE_LIMITED', { retryAfterSeconds: comeBackSeconds });
    this.#open.set(client, open + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#open.get(client) ?? 1) - 1;
      if (left > 0) this.#open.set(client, left);
      else this.#open.delete(client);
    };
  }
}
