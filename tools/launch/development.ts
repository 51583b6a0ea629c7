import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { build } from '../building/build.ts';
import { projectFolder } from '../terminal/program.ts';

const folders = ['apps/api/src', 'libs', 'prisma/models', 'apps/web/app'];
const isIgnored = /\.spec\.tsx?$|(^|\/)(generated|gql|node_modules)(\/|$)|~$/;
/** Editors write a file in several steps. */
const settleMs = 150;

/** Whether a change has the API start anew; pages are Vite's own business. */
const concernsApi = (path: string): boolean => !path.startsWith('apps/web/');
const isPrepared = (path: string): boolean => path.endsWith('.prisma') || path.endsWith('.graphql');

/**
 * Watches what the running product is made of.
 * @param onApiChange called after a change of the API or of what it imports, once what is generated is up to date
 */
export function watchSources(onApiChange: () => Promise<void>, say: (line: string) => void): { stop: () => void } {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function handle(): Promise<void> {
    const paths = Array.from(changed);
    changed.clear();
    if (paths.length === 0) return;
    try {
      // Documents laid down again, though the same, would have the browser load its page anew.
      await build(paths.some((path) => path.startsWith('apps/web/')) ? 'development' : 'api');
      if (!paths.some(concernsApi)) return;
      say(`Changed: ${paths.filter(concernsApi).slice(0, 3).join(', ')}. Starting the API again.`);
      await onApiChange();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  const watchers: FSWatcher[] = folders.map((folder) =>
    watch(join(projectFolder, folder), { recursive: true }, (_event, name) => {
      const path = `${folder}/${name ?? ''}`.replaceAll('\\', '/');
      if (isIgnored.test(path) || (path.startsWith('apps/web/') && !isPrepared(path))) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => (running = running.then(handle)), settleMs);
    }),
  );
  return {
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
