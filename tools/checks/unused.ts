import { runNode, scriptOf } from '../terminal/program.ts';
import type { Check } from './check.ts';

export const nothingUnused: Check = {
  name: 'no unused files or exports',
  run: async () => {
    const { code, output } = await runNode([
      scriptOf('knip'),
      '--no-progress',
      '--no-config-hints',
      '--include',
      'files,exports,types',
    ]);
    return code === 0 ? [] : output.trim().split('\n');
  },
};
