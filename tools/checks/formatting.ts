import { runNode, scriptOf } from '../terminal/program.ts';
import type { Check } from './check.ts';

export const formatting: Check = {
  name: 'files are formatted',
  run: async () => {
    const cache = ['--cache', '--cache-location', '.cache/prettier'];
    const { code, output } = await runNode([scriptOf('prettier'), '--list-different', ...cache, '.']);
    const files = output.trim().split('\n');
    return code === 0 ? [] : [...files, 'npm run format mends these.'];
  },
};
