import { migrationNames } from '../migrate/folder.ts';
import { runNode, scriptOf } from '../terminal/program.ts';
import type { Check } from './check.ts';

/** What holds for ours: each file is one transaction, and runs once. */
const flags = ['--pg-version', '15', '--assume-in-transaction', '--exclude', 'prefer-robust-stmts'];

export const migrationsTakeNoLongLocks: Check = {
  name: 'migrations after the first take no long locks',
  run: async () => {
    // The first makes empty tables, on which no lock is long.
    const [, ...later] = await migrationNames();
    if (later.length === 0) return [];
    const files = later.map((name) => `prisma/migrations/${name}/migration.sql`);
    const { code, output } = await runNode([scriptOf('squawk-cli', 'squawk'), ...flags, ...files]);
    return code === 0 ? [] : output.trim().split('\n');
  },
};
