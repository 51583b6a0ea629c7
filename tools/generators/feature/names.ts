import ts from 'typescript';
import { besideFeatures, domainOnly, modelsOnly } from '../../eslint/tiers.js';

/** One feature's name in the forms that files and code need. */
export interface FeatureNames {
  /** Of folders and files: `joint-actions`. */
  kebab: string;
  /** Of values: `jointActions`. */
  camel: string;
  /** Of types: `JointActions`. */
  pascal: string;
  /** Of tables: `joint_actions`. */
  snake: string;
}

const most = 30;
const taken = [...besideFeatures.api, ...besideFeatures.web, ...domainOnly, ...modelsOnly];

/** What the server answers itself, beside pages. */
const addresses = ['acts', 'assets', 'graphql', 'healthz', 'metrics', 'outbox', 'readyz'];

/** A word of the language cannot name a value. */
function isWordOfCode(name: string): boolean {
  const kind = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name).scan();
  return kind >= ts.SyntaxKind.FirstReservedWord && kind <= ts.SyntaxKind.LastFutureReservedWord;
}

/** Words that say nothing about what is in them. */
const empty = ['common', 'core', 'features', 'helpers', 'manager', 'misc', 'shared', 'types', 'utils'];

/**
 * Why a new feature cannot be called so, as a sentence; null where it can.
 * @param existing folders of features that are there
 */
export function nameRefusal(name: string, existing: readonly string[]): string | null {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `${name || 'Nothing'} is no name for a feature: use lower case letters, words joined by hyphens, such as joint-actions.`;
  }
  if (name.length > most) return `${name} is longer than ${most} characters.`;
  if (empty.includes(name)) return `${name} says nothing about what is in it: take the word of the field.`;
  if (taken.includes(name)) return `${name} is the name of a folder that is no feature's.`;
  if (addresses.includes(name)) return `/${name} is an address of the server's own.`;
  if (isWordOfCode(name)) return `${name} is a word of TypeScript and cannot name a value.`;
  if (existing.includes(name)) return `There is a feature ${name} already.`;
  return null;
}

export function namesOf(kebab: string): FeatureNames {
  const pascal = kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return {
    kebab,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    snake: kebab.replaceAll('-', '_'),
  };
}
