import { readFileSync } from 'node:fs';

const appModule = readFileSync(new URL('../../apps/api/src/app.module.ts', import.meta.url), 'utf8');

/**
 * Features of a tier, as the application lists their modules.
 * @param {string} text of app.module.ts @param {string} tier @returns {string[]}
 */
export function featuresOf(text, tier) {
  const list = new RegExp(`^const ${tier}: Type\\[\\] = \\[([^\\]]*)\\];`, 'm').exec(text)?.[1];
  if (list === undefined) throw new Error(`apps/api/src/app.module.ts has no list of the tier ${tier}.`);
  return (list.match(/\w+/g) ?? []).map((module) => {
    const folder = new RegExp(`import \\{ ${module} \\} from '\\./features/([a-z0-9-]+)/`).exec(text)?.[1];
    if (folder === undefined) throw new Error(`apps/api/src/app.module.ts imports ${module} from no feature.`);
    return folder;
  });
}

export const tierNames = /** @type {const} */ (['foundation', 'community', 'oversight']);

/** Features of the API by tier; a feature imports its own tier and those before it. */
export const tiers = tierNames.map((tier) => featuresOf(appModule, tier));

/** Pages that put together what all other features show. */
const composed = ['home'];

/** Features of the web by tier, in the same sense. */
export const webTiers = [tiers.flat().filter((name) => !composed.includes(name)), composed];

/** Folders that are no feature's: of the domain, and of the models. */
export const domainOnly = ['kernel', 'taxonomies', 'audit', 'events'];
export const modelsOnly = ['jobs', 'audit'];

/** What stands beside the features of an app; `generated` and `gql` are made, not written. */
export const besideFeatures = { api: ['platform', 'generated'], web: ['platform', 'ui', 'gql'] };

/** How many folders below its own a feature may nest. */
export const deepest = 3;
