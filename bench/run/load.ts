import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadOrder, LoadResult } from './load-process.ts';
import type { Stopping } from './stopping.ts';

export type Load = (order: LoadOrder) => Promise<LoadResult>;

/** Starts the load generator in a process of its own, so that its work is not counted as anybody else's. */
export function startLoad(stopping: Stopping): Load {
  const child = fork(join(import.meta.dirname, 'load-process.ts'), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
  stopping.add(() => void child.kill('SIGTERM'));
  return (order) =>
    new Promise((resolve, reject) => {
      const failed = (code: number | null): void => reject(new Error(`The load generator ended with ${code}.`));
      child.once('exit', failed);
      child.once('message', (result) => {
        child.off('exit', failed);
        resolve(result as LoadResult);
      });
      child.send(order);
    });
}
