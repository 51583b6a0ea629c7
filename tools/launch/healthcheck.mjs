// Asks a container's process whether it is well: `main` over HTTP, `worker` by the age of its heartbeat.
import { statSync } from 'node:fs';
import { heartbeatFile, oldestHeartbeat } from './heartbeat.mjs';

function isBeating() {
  const file = statSync(heartbeatFile, { throwIfNoEntry: false });
  return file !== undefined && Date.now() - file.mtimeMs < oldestHeartbeat;
}

const answers = () =>
  fetch(`http://127.0.0.1:${process.env['PORT'] || 3000}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

const isWell = process.argv[2] === 'worker' ? isBeating() : await answers();
process.exit(isWell ? 0 : 1);
