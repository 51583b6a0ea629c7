import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { fileLimits, pictureSizes, type FilePurpose } from '@cluster-commons/domain/files';
import { Turns } from '../../../platform/limits/turns.ts';
import type { PictureAnswer, PictureJob } from './picture-process.ts';

const { pixels, side, seconds, memory, waiting, idle } = fileLimits.picture;

/** It stands beside this file, with the same ending: as source or built. */
const script = fileURLToPath(import.meta.url).replace(/pictures(\.[jt]s)$/, 'picture-process$1');

function started(): ChildProcess {
  const words = ['--max-old-space-size=128', script];
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;
  // A shell bounds the address space, as nothing in Node can, and gives way to the process itself.
  return process.platform === 'win32'
    ? spawn(process.execPath, words, { stdio: [...stdio] })
    : spawn('/bin/sh', ['-c', `ulimit -v ${memory / 1000}; exec "$0" "$@"`, process.execPath, ...words], {
        stdio: [...stdio],
        // Each arena of the allocator reserves much of the address space, and one for each thread adds up.
        env: { VIPS_CONCURRENCY: '1', UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' },
      });
}

/** Makes the copies of pictures, one after the other, in a process that is started when there is one. */
@Injectable()
export class Pictures implements OnApplicationShutdown {
  readonly #turns = new Turns(1, waiting);
  #process: ChildProcess | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * Upright copies in all sizes and formats, without what cameras and programs write beside a picture.
   * @param folder where they are put, `<size>.<format>`
   * @returns the pixels of the largest copy and the bytes of each, or why there are none
   * @throws ApiError UNAVAILABLE where as many as may wait already
   */
  copies(path: string, folder: string, purpose: FilePurpose): Promise<PictureAnswer> {
    const { isSquare, ...sizes } = pictureSizes[purpose];
    const job = { path, folder, sizes, isSquare, pixels, side };
    return this.#turns.run(async () => {
      const isFresh = this.#process === null;
      const answer = await this.ask(job);
      // What earlier pictures left behind may have been too much for the process: a new one says whether it was this.
      const last = answer === null && !isFresh ? await this.ask(job) : answer;
      return last ?? { refusal: 'FILE_UNREADABLE' };
    });
  }

  onApplicationShutdown(): void {
    this.end();
  }

  /** @returns null where the process ended before it answered, or was ended because it took too long */
  private ask(job: PictureJob): Promise<PictureAnswer | null> {
    clearTimeout(this.#rest);
    const child = (this.#process ??= started());
    return new Promise((resolve) => {
      const settle = (answer: PictureAnswer | null): void => {
        clearTimeout(tooLong);
        child.off('message', answered).off('exit', ended).off('error', ended);
        resolve(answer);
      };
      const answered = (answer: PictureAnswer): void => {
        this.#rest = setTimeout(() => this.end(), idle * 1000).unref();
        settle(answer);
      };
      const ended = (): void => {
        if (this.#process === child) this.#process = null;
        settle(null);
      };
      const tooLong = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
      child.once('message', answered).once('exit', ended).once('error', ended);
      child.send(job);
    });
  }

  private end(): void {
    clearTimeout(this.#rest);
    this.#process?.kill('SIGKILL');
    this.#process = null;
  }
}
