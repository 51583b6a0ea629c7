import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The system account PostgreSQL runs under; empty where it runs as whoever started the product. */
export type ServerAccount = { uid?: number; gid?: number };

const isRoot = (): boolean => process.getuid?.() === 0;

const idOf = (flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/**
 * PostgreSQL refuses to run as root, so root hands it to the user `postgres`, created where missing.
 * @throws when root can neither find nor create that user
 */
export function serverAccount(say: (line: string) => void): ServerAccount {
  if (!isRoot()) return {};
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    say('PostgreSQL does not run as root: creating the system user postgres for it.');
  }
  try {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch (error) {
    throw new Error(
      'PostgreSQL does not run as root, and the user postgres could not be created. Start as another user, or create it.',
      { cause: error },
    );
  }
}

/** Whether the account may walk down to this existing folder (and read it). Always true for our own account. */
export function canReach(path: string, account: ServerAccount): boolean {
  if (account.uid === undefined) return true;
  for (let at = resolve(path), isTarget = true; ; at = dirname(at), isTarget = false) {
    const { mode, uid, gid } = statSync(at);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    const needed = isTarget ? 0o5 : 0o1;
    if ((bits & needed) !== needed) return false;
    if (dirname(at) === at) return true;
  }
}
