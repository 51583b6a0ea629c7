import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Written again and again by a container's worker while its event loop turns. */
export const heartbeatFile = join(tmpdir(), 'cluster-commons-heartbeat');

/** Milliseconds between two heartbeats, and the age from which the process counts as stuck. */
export const heartbeatPause = 5_000;
export const oldestHeartbeat = 30_000;
