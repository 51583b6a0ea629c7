import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longest wait for what was taken before a shutdown, in milliseconds. */
const longest = 8_000;
/** Time for requests to arrive that were sent just before, in milliseconds. */
const arrival = 250;
const pause = 20;
/** Pauses without a new connection, after which none waits: the event loop takes one in each of its turns. */
const quietPauses = 3;

/** Waits until what was sent before has been taken: closing at once would cut off what is still on its way. */
async function arrived(server: Server): Promise<void> {
  let taken = 0;
  const count = (): void => void (taken += 1);
  server.on('connection', count);
  const begun = performance.now();
  for (let quiet = 0; quiet < quietPauses || performance.now() - begun < arrival;) {
    const before = taken;
    await sleep(pause);
    quiet = taken === before ? quiet + 1 : 0;
    if (performance.now() - begun > longest / 2) break;
  }
  server.off('connection', count);
}

/** Answers what was taken, refuses what is new, and ends; connections that are done are closed as they are. */
export async function drain(server: Server): Promise<void> {
  const forced = setTimeout(() => server.closeAllConnections(), longest);
  await arrived(server);
  const closed = new Promise((done) => server.close(done));
  const closing = setInterval(() => server.closeIdleConnections(), pause);
  await closed;
  clearInterval(closing);
  clearTimeout(forced);
}
