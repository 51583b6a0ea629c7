import { tiers, webTiers } from '../../eslint/tiers.js';
import { addImport, addToList } from './edit-list.ts';
import type { FeatureNames } from './names.ts';

export const tierNames = ['foundation', 'community', 'oversight'] as const;
export type TierName = (typeof tierNames)[number];

/** A file that is written, where there must be none. */
export interface NewFile {
  path: string;
  /** Of the template below `files/`. */
  template: string;
}

/** A file that is there and learns of the feature. */
export interface ListedIn {
  path: string;
  edit: (text: string, names: FeatureNames, tier: TierName) => string;
}

/**
 * The files of a thin slice, floor by floor. A template is a file below `files/` of this folder; those that are not
 * written yet are left out of the slice.
 */
export const newFiles = ({ kebab }: FeatureNames): NewFile[] => {
  const api = `apps/api/src/features/${kebab}`;
  const web = `apps/web/app/features/${kebab}`;
  return [
    { path: `libs/domain/src/${kebab}/index.ts`, template: 'domain-index.ts' },
    { path: `libs/domain/src/${kebab}/${kebab}-policy.ts`, template: 'policy.ts' },
    { path: `libs/domain/src/${kebab}/${kebab}-policy.spec.ts`, template: 'policy.spec.ts' },
    { path: `libs/domain/src/${kebab}/${kebab}-limits.ts`, template: 'limits.ts' },
    { path: `prisma/models/${kebab}.prisma`, template: 'model.prisma' },
    { path: `${api}/index.ts`, template: 'api-index.ts' },
    { path: `${api}/${kebab}.module.ts`, template: 'module.ts' },
    { path: `${api}/${kebab}.model.ts`, template: 'model.ts' },
    { path: `${api}/${kebab}.queries.ts`, template: 'queries.ts' },
    { path: `${api}/${kebab}.resolver.ts`, template: 'resolver.ts' },
    { path: `${api}/${kebab}.spec.ts`, template: 'api.spec.ts' },
    { path: `libs/messages/src/features/${kebab}.ts`, template: 'messages.ts' },
    { path: `${web}/${kebab}.graphql`, template: 'documents.graphql' },
    { path: `${web}/pages/${kebab}-page.tsx`, template: 'page.tsx' },
    { path: `${web}/${kebab}.spec.tsx`, template: 'page.spec.tsx' },
    { path: `e2e/journeys/${kebab}.spec.ts`, template: 'journey.spec.ts' },
  ];
};

/** What already is there and names every feature. */
export const listedIn: readonly ListedIn[] = [
  {
    path: 'tools/eslint/tiers.js',
    edit: (text, { kebab }, tier) => {
      const element = `'${kebab}'`;
      const known = tiers.flat().includes(kebab)
        ? text
        : addToList(text, { list: 'tiers', at: tierNames.indexOf(tier), element });
      return webTiers.flat().includes(kebab) ? known : addToList(known, { list: 'webTiers', at: 0, element });
    },
  },
  {
    path: 'apps/api/src/app.module.ts',
    edit: (text, { kebab, pascal }) => {
      const imported = addImport(text, `{ ${pascal}Module }`, `./features/${kebab}/index.ts`);
      return addToList(imported, { list: 'features', element: `${pascal}Module`, before: /^ModerationModule$/ });
    },
  },
  {
    path: 'apps/web/app/routes.ts',
    edit: (text, { kebab }) =>
      addToList(text, {
        list: 'default',
        element: `route('${kebab}', 'features/${kebab}/pages/${kebab}-page.tsx')`,
        before: /^route\('(sign-up|\*)'/,
      }),
  },
];
