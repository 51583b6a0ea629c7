import { processLimits } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';

const busy = (): ApiError =>
  new ApiError('UNAVAILABLE', {
    message: 'Many people are here at this moment. Nothing was done: try again in a few seconds.',
    retryAfterSeconds: processLimits.comeBackSeconds,
  });

/** Lets so many do a thing at once and so many wait for their turn, in the order in which they came. */
export class Turns {
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting = 0,
  ) {}

  /**
   * Begins without waiting.
   * @returns how to end; a second time means nothing
   * @throws ApiError UNAVAILABLE where as many as may are at it
   */
  begin(): () => void {
    if (this.#busy >= this.atOnce) throw busy();
    this.#busy += 1;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      // Whoever waits takes over the turn, so that nobody comes between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#busy -= 1;
      else next();
    };
  }

  /** Waits for a turn and works. @throws ApiError UNAVAILABLE at once where as many as may wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const end = await this.turn();
    try {
      return await work();
    } finally {
      end();
    }
  }

  private async turn(): Promise<() => void> {
    if (this.#busy < this.atOnce || this.#waiting.length >= this.mostWaiting) return this.begin();
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy -= 1;
    return this.begin();
  }
}
