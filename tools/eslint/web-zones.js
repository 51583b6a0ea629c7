import { no, otherFeatureInside, specs, uphill } from './restriction.js';
import { deepest, webTiers } from './tiers.js';

/** @typedef {import('./restriction.js').Zone} Zone */

/**
 * Rules that the pages are being brought to: each is switched on with the change that makes it true.
 * @type {{ router: boolean, socket: boolean }}
 */
export const switches = { router: true, socket: true };

const web = 'apps/web/app';
const sources = '*.{ts,tsx}';

const anyServerData = no(
  '^graphql($|/|-)|/gql/',
  'A primitive knows no server data: take plain props, and let the feature read its fragment.',
);
const featureFromPlatform = no(
  '/features/',
  'The platform and the primitives stand below the features. Pass what they need as props, or move the code.',
);
const platformFromUi = no('/platform/', 'A primitive knows no session, language or client: take it as a prop.');
const siteMap = no('/routes\\.ts$', 'The site map knows the pages, not the other way round.');
const router = no(
  '^@?react-router($|/)',
  'Pages stand on platform/routing: only there, and where the application is put together, is the router known.',
);
const socket = no('^graphql-ws', 'Pages are documents made by the server: islands hear news by platform/live.');

/**
 * The zones of `apps/web/app`.
 * @param {typeof switches} on @returns {Zone[]}
 */
export function webZones(on) {
  const noRouter = on.router ? [router] : [];
  const noSocket = on.socket ? [socket] : [];
  const platform = `${web}/platform`;

  /** @param {readonly string[]} names @param {readonly string[]} above @param {number} depth @returns {Zone} */
  const feature = (names, above, depth) => {
    const folder = `${web}/features/{${names.join(',')}}${'/*'.repeat(depth)}`;
    const always = [otherFeatureInside(depth), siteMap, ...noRouter, ...noSocket];
    const restrictions = above.length > 0 ? [...always, uphill(depth, above)] : always;
    return { name: 'web feature', files: [`${folder}/${sources}`], ignores: specs, restrictions };
  };

  return [
    {
      name: 'web primitives',
      files: [`${web}/ui/**/${sources}`],
      ignores: specs,
      restrictions: [featureFromPlatform, platformFromUi, anyServerData, ...noRouter],
    },
    {
      name: 'web platform',
      files: [`${platform}/**/${sources}`],
      ignores: [...specs, `${platform}/routing/**`, `${platform}/live/**`],
      restrictions: [featureFromPlatform, ...noRouter, ...noSocket],
    },
    {
      name: 'web routing',
      files: [`${platform}/routing/**/${sources}`],
      ignores: specs,
      restrictions: [featureFromPlatform, ...noSocket],
    },
    {
      name: 'web line for news',
      files: [`${platform}/live/**/${sources}`],
      ignores: specs,
      restrictions: [featureFromPlatform, ...noRouter],
    },
    {
      name: 'web application',
      files: [`${web}/${sources}`],
      ignores: [...specs, ...['root.tsx', 'entry.server.tsx', 'routes.ts'].map((name) => `${web}/${name}`)],
      restrictions: [...noRouter, ...noSocket],
    },
    {
      name: 'web application over the router',
      files: ['root.tsx', 'entry.server.tsx', 'routes.ts'].map((name) => `${web}/${name}`),
      restrictions: noSocket,
    },
    ...webTiers.flatMap((names, tier) =>
      Array.from({ length: deepest + 1 }, (_, depth) => feature(names, webTiers.slice(tier + 1).flat(), depth)),
    ),
  ];
}
