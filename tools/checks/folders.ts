import { besideFeatures, deepest, domainOnly, modelsOnly, tiers, webTiers } from '../eslint/tiers.js';
import { projectFiles } from './source-files.ts';
import type { Check } from './check.ts';

interface Place {
  /** What its first group matches has to be among `names`. */
  path: RegExp;
  names: readonly string[];
  list: string;
}

const apiFeatures = tiers.flat();
const webFeatures = webTiers.flat();
const features = [...apiFeatures, ...webFeatures];

const appTiers = 'a tier of apps/api/src/app.module.ts';
const lists = 'of tools/eslint/tiers.js';

const places: readonly Place[] = [
  { path: /^apps\/api\/src\/features\/([^/]+)\//, names: apiFeatures, list: appTiers },
  { path: /^apps\/web\/app\/features\/([^/]+)\//, names: webFeatures, list: `${appTiers}, or composed ${lists}` },
  { path: /^apps\/api\/src\/([^/]+)\//, names: ['features', ...besideFeatures.api], list: `besideFeatures ${lists}` },
  { path: /^apps\/web\/app\/([^/]+)\//, names: ['features', ...besideFeatures.web], list: `besideFeatures ${lists}` },
  {
    path: /^libs\/domain\/src\/([^/]+)\//,
    names: [...features, ...domainOnly],
    list: `${appTiers}, or domainOnly ${lists}`,
  },
  {
    path: /^prisma\/models\/([^/]+)\.prisma$/,
    names: [...features, ...modelsOnly],
    list: `${appTiers}, or modelsOnly ${lists}`,
  },
];

const tooDeep = new RegExp(`^apps/(?:api/src|web/app)/features/[^/]+/(?:[^/]+/){${deepest + 1}}`);

/**
 * Folders that the rules of imports do not know, one sentence each.
 * @param files paths relative to the project
 */
export function unknownFolders(files: readonly string[]): string[] {
  const unknown = new Map<string, string>();
  for (const file of files) {
    for (const { path, names, list } of places) {
      const [found, name] = path.exec(file) ?? [];
      if (found === undefined || name === undefined || names.includes(name)) continue;
      unknown.set(found, `${found} is in no list: name it in ${list}.`);
    }
    const deep = tooDeep.exec(file)?.[0];
    if (deep !== undefined) unknown.set(deep, `${deep} lies too deep: split the feature, not the folder.`);
  }
  return [...unknown.values()];
}

export const everyFolderIsKnown: Check = {
  name: 'lint knows every folder',
  run: async () => unknownFolders(projectFiles()),
};
