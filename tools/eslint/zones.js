import { no, otherFeatureInside, specs, uphill } from './restriction.js';
import { deepest, tiers } from './tiers.js';
import { switches, webZones } from './web-zones.js';

/** @typedef {import('./restriction.js').Zone} Zone */

const api = 'apps/api/src';

const appModule = no(
  '^(\\.\\./)+(app\\.module|main|worker)\\.ts$',
  'The application puts features together; nothing below it knows it.',
);
const featureFromPlatform = no(
  '/features/',
  'The platform is what every feature stands on: it imports none. Let the feature register itself, or move the code.',
);
const prismaTypes = no(
  '/generated/prisma/',
  'Generated database types stay in services, queries, loaders and the platform: name what you return in a model.',
);
const databaseInResolver = no(
  '/platform/database/(database|prisma\\.service|pool)\\.ts$',
  'A resolver makes one call and returns. Reading and writing belong to queries and services.',
);

const presentation = ['resolver', 'model', 'inputs', 'payloads', 'module'];

/** @param {readonly string[]} names @param {readonly string[]} above @param {number} depth @returns {Zone[]} */
function featureZones(names, above, depth) {
  const folder = `${api}/features/{${names.join(',')}}${'/*'.repeat(depth)}`;
  const always = [appModule, otherFeatureInside(depth), ...(above.length > 0 ? [uphill(depth, above)] : [])];
  const shown = presentation.map((role) => `${folder}/*.${role}.ts`);
  return [
    { name: 'feature', files: [`${folder}/*.ts`], ignores: [...specs, ...shown], restrictions: always },
    { name: 'feature presentation', files: shown, restrictions: [...always, prismaTypes, databaseInResolver] },
  ];
}

/**
 * Who may import whom inside the apps and libraries, as `no-restricted-imports` per folder.
 * A file falls into exactly one zone: later settings of the same rule would replace earlier ones, not add to them.
 * @param {typeof switches} on @returns {Zone[]}
 */
export const zonesWith = (on) => [
  {
    name: 'domain',
    files: ['libs/domain/src/**/*.ts'],
    ignores: specs,
    restrictions: [
      no(
        '^(?!\\.{1,2}/|@cluster-commons/domain/|zod$|zod/)',
        'The domain is pure: rules and calculations on plain data, the same on the server, in the browser and in a test.',
      ),
    ],
  },
  {
    name: 'paths',
    files: ['libs/paths/src/**/*.ts'],
    ignores: specs,
    restrictions: [
      no(
        '^(?!\\.{1,2}/|@cluster-commons/(domain/|messages$))',
        'Addresses are plain text made of names and numbers, for pages, mails and the API alike: they know the domain and the ids of texts at the most.',
      ),
    ],
  },
  {
    name: 'api platform',
    files: [`${api}/platform/**/*.ts`],
    ignores: specs,
    restrictions: [featureFromPlatform, appModule],
  },
  ...tiers.flatMap((names, tier) =>
    Array.from({ length: deepest + 1 }, (_, depth) => featureZones(names, tiers.slice(tier + 1).flat(), depth)).flat(),
  ),
  ...webZones(on),
];

export const zones = zonesWith(switches);

/** Zones as settings of ESLint. @param {readonly Zone[]} chosen */
export const configsOf = (chosen) =>
  chosen.map(({ name, files, ignores = [], restrictions }) => ({
    name: `zone/${name}`,
    files,
    ignores,
    rules: { 'no-restricted-imports': ['error', { patterns: restrictions }] },
  }));

export const zoneConfigs = configsOf(zones);
