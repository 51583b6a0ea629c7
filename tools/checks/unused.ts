import { runNode, scriptOf } from '../terminal/program.ts';
import type { Check } from './check.ts';

const kinds = 'files,exports,types,dependencies,unlisted,binaries,unresolved';

export const nothingUnused: Check = {
  name: 'no unused files, exports or packages, and no package that is used but not listed',
  run: async () => {
    const { code, output } = await runNode([
      scriptOf('knip'),
      '--no-progress',
      '--no-config-hints',
      '--include',
      kinds,
    ]);
    return code === 0 ? [] : output.trim().split('\n');
  },
};
