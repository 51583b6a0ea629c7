import '@cluster-commons/tools/launch/leash.mjs';

type Step = () => Promise<void> | void;

/**
 * What has to be undone, last thing first: at the end, after an error, on Ctrl-C, and when the process above is gone.
 */
export class Stopping {
  readonly #steps: Step[] = [];
  #running: Promise<void> | null = null;
  /** Somebody wants it to end now: what fails from then on is our doing. */
  isInterrupted = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.#running === null) console.error('\nStopping ...');
        this.isInterrupted = true;
        void this.run().finally(() => process.exit(130));
      });
    }
  }

  add(step: Step): void {
    this.#steps.push(step);
  }

  run(): Promise<void> {
    this.#running ??= this.#undo();
    return this.#running;
  }

  async #undo(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
