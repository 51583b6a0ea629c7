/**
 * @typedef {{ regex: string, message: string }} Restriction
 * @typedef {{ name: string, files: (string | string[])[], ignores?: string[], restrictions: Restriction[] }} Zone
 */

export const specs = ['**/*.spec.{ts,tsx}', '**/testing/**'];

/** @param {string} regex of the path that is imported @param {string} message why not @returns {Restriction} */
export const no = (regex, message) => ({ regex, message });

/** @param {number} depth folders between the feature and the file */
export const otherFeatureInside = (depth) =>
  no(
    `^(\\.\\./){${depth + 1}}(?!platform/|generated/|ui/|gql/)[a-z0-9-]+/(?!index\\.tsx?$)`,
    'Use another feature by its door, index.ts: what is not exported there is its own affair.',
  );

/** @param {number} depth @param {readonly string[]} names */
export const uphill = (depth, names) =>
  no(
    `^(\\.\\./){${depth + 1}}(${names.join('|')})/`,
    'Features call downhill only. News goes uphill by the outbox; see docs/architecture.md for the tiers.',
  );
