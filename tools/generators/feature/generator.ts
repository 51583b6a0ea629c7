import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFiles, type Tree } from '@nx/devkit';
import { tierNames } from '../../eslint/tiers.js';
import { nameRefusal, namesOf, type FeatureNames } from './names.ts';
import { listedIn, newFiles, type TierName } from './plan.ts';

export interface FeatureOptions {
  name: string;
  tier?: string;
}

/** The text of a template; null while it is not written. */
export type Templates = (name: string) => string | null;

const committed: Templates = (name) => {
  const path = join(import.meta.dirname, 'files', `${name}.template`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

/** A template with the feature's names in the places of `__kebab__`, `__camel__`, `__pascal__` and `__snake__`. */
export const filled = (template: string, names: FeatureNames): string =>
  template.replaceAll(/__(kebab|camel|pascal|snake)__/g, (_whole, form: keyof FeatureNames) => names[form]);

const isTier = (tier: string): tier is TierName => (tierNames as readonly string[]).includes(tier);

/**
 * Writes a thin slice of a new feature and names it where features are named one by one.
 * @throws with a sentence, before anything is written, where the name cannot be taken or a template is missing
 */
export function writeFeature(tree: Tree, { name, tier = 'community' }: FeatureOptions, templates: Templates): void {
  const existing = tree.children('apps/api/src/features').concat(tree.children('apps/web/app/features'));
  const refusal = nameRefusal(name, existing);
  if (refusal !== null) throw new Error(refusal);
  if (!isTier(tier)) throw new Error(`There is no tier ${tier}: take one of ${tierNames.join(', ')}.`);
  if (new RegExp(`'${name}['/]`).test(tree.read('apps/web/app/routes.ts', 'utf8') ?? '')) {
    throw new Error(`/${name} is the address of a page that is there.`);
  }
  const names = namesOf(name);
  const files = newFiles(names).map(({ path, template }) => ({ path, template, text: templates(template) }));
  const missing = files.filter(({ text }) => text === null).map(({ template }) => template);
  if (missing.length > 0) {
    throw new Error(`A slice cannot be made yet: these of its templates are not written: ${missing.join(', ')}.`);
  }
  for (const { path } of files) if (tree.exists(path)) throw new Error(`${path} is there already.`);
  for (const { path, text } of files) tree.write(path, filled(text ?? '', names));
  for (const { path, edit } of listedIn) tree.write(path, edit(tree.read(path, 'utf8') ?? '', names, tier));
}

/** The generator as Nx calls it: `npx nx generate @cluster-commons/tools:feature NAME`. */
export default async function feature(tree: Tree, options: FeatureOptions): Promise<void> {
  writeFeature(tree, options, committed);
  await formatFiles(tree);
}
