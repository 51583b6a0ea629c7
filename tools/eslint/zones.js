/**
 * Who may import whom inside the apps and libraries, as `no-restricted-imports` per folder.
 * A file falls into exactly one zone: later settings of the same rule would replace earlier ones, not add to them.
 *
 * @typedef {{ regex: string, message: string }} Restriction
 * @typedef {{ name: string, files: string[], ignores?: string[], restrictions: Restriction[] }} Zone
 */

/** Features of the API by tier; a feature imports its own tier and those before it. */
export const tiers = [
  ['audit', 'accounts', 'profiles', 'files', 'notifications'],
  [
    'clusters',
    'threads',
    'pages',
    'library',
    'connections',
    'messages',
    'events',
    'joint-actions',
    'search',
    'network',
  ],
  ['moderation', 'directory', 'reports', 'invitations', 'admin', 'digests'],
];

const api = 'apps/api/src';
const web = 'apps/web/app';
const specs = ['**/*.spec.{ts,tsx}', '**/testing/**'];

/** @param {string} regex @param {string} message @returns {Restriction} */
const no = (regex, message) => ({ regex, message });

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

/** @param {number} depth folders between the feature and the file */
const otherFeatureInside = (depth) =>
  no(
    `^(\\.\\./){${depth + 1}}(?!platform/|generated/|ui/|gql/)[a-z0-9-]+/(?!index\\.tsx?$)`,
    'Use another feature by its door, index.ts: what is not exported there is its own affair.',
  );

/** @param {number} depth @param {readonly string[]} names */
const uphill = (depth, names) =>
  no(
    `^(\\.\\./){${depth + 1}}(${names.join('|')})/`,
    'Features call downhill only. News goes uphill by the outbox; see docs/architecture.md for the tiers.',
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

const anyServerData = no(
  '^(@apollo/client|graphql($|/|-))|/gql/',
  'A primitive knows no server data: take plain props, and let the feature read its fragment.',
);
const featureFromWebPlatform = no(
  '/features/',
  'The platform and the primitives stand below the features. Pass what they need as props, or move the code.',
);
const platformFromUi = no('/platform/', 'A primitive knows no session, language or client: take it as a prop.');

/** @type {Zone[]} */
export const zones = [
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
        '^(?!\\.{1,2}/|@cluster-commons/domain/)',
        'Addresses are plain text made of names and numbers, for pages, mails and the API alike: they know the domain at the most.',
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
    [0, 1].flatMap((depth) => featureZones(names, tiers.slice(tier + 1).flat(), depth)),
  ),
  {
    name: 'web primitives',
    files: [`${web}/ui/**/*.{ts,tsx}`],
    ignores: specs,
    restrictions: [featureFromWebPlatform, platformFromUi, anyServerData],
  },
  {
    name: 'web platform',
    files: [`${web}/platform/**/*.{ts,tsx}`],
    ignores: specs,
    restrictions: [featureFromWebPlatform],
  },
  ...[0, 1].map((depth) => ({
    name: 'web feature',
    files: [`${web}/features/*${'/*'.repeat(depth)}/*.{ts,tsx}`],
    ignores: specs,
    restrictions: [
      otherFeatureInside(depth),
      no('/routes\\.ts$', 'The site map knows the pages, not the other way round.'),
    ],
  })),
];

/** The zones as settings of ESLint. */
export const zoneConfigs = zones.map(({ name, files, ignores = [], restrictions }) => ({
  name: `zone/${name}`,
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: restrictions }] },
}));
