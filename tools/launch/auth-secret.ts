import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../terminal/whole-file.ts';
import type { LaunchSettings } from './launch-settings.ts';
import { StartRefused } from './start-refused.ts';

/**
 * The secret that sign-in builds on: given, or in demo mode made once and kept in DATA_DIR.
 * @throws {StartRefused} in production without one
 */
export function authSecretOf({ authSecret, mode, dataDir }: LaunchSettings): string {
  if (authSecret !== null) return authSecret;
  if (mode === 'production') {
    throw new StartRefused(
      'AUTH_SECRET is missing: production needs a secret of its own, at least 32 characters, the same at every start. ' +
        'Make one with: openssl rand -hex 32',
    );
  }
  const file = join(dataDir, 'auth-secret');
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('hex'));
  return readFileSync(file, 'utf8').trim();
}
