import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ConvertedText, ForeignText } from './text-conversion.ts';

/** A converted text, or why it cannot be converted. */
export type Conversion = ConvertedText | string;

const textsATime = 16;

interface Task {
  texts: readonly ForeignText[];
  done: (converted: Conversion[]) => void;
  failed: (error: Error) => void;
}

/** Converts texts in worker threads: rendering is most of the work of an import. */
export class Converter {
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  readonly #workers: Worker[] = [];

  constructor(threads = Math.min(8, availableParallelism())) {
    for (let i = 0; i < threads; i += 1) {
      const worker = new Worker(new URL('./conversion-worker.ts', import.meta.url));
      this.#workers.push(worker);
      this.#idle.push(worker);
    }
  }

  /** @returns one conversion for each text, in their order */
  async convert(texts: readonly ForeignText[]): Promise<Conversion[]> {
    const parts: Promise<Conversion[]>[] = [];
    for (let start = 0; start < texts.length; start += textsATime) {
      const part = texts.slice(start, start + textsATime);
      parts.push(new Promise((done, failed) => this.#waiting.push({ texts: part, done, failed })));
    }
    this.#assign();
    return (await Promise.all(parts)).flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #assign(): void {
    for (;;) {
      const worker = this.#waiting.length === 0 ? undefined : this.#idle.pop();
      const task = worker === undefined ? undefined : this.#waiting.shift();
      if (worker === undefined || task === undefined) return;
      const onAnswer = (converted: Conversion[]): void => {
        worker.off('error', onError);
        this.#idle.push(worker);
        task.done(converted);
        this.#assign();
      };
      const onError = (error: Error): void => {
        worker.off('message', onAnswer);
        task.failed(error);
      };
      worker.once('message', onAnswer).once('error', onError);
      worker.postMessage(task.texts);
    }
  }
}
