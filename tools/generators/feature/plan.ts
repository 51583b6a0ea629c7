import type { tierNames } from '../../eslint/tiers.js';
import { indexes } from '../../indexes/indexes.ts';
import { addBefore, addImport, addToList } from './edit-list.ts';
import type { FeatureNames } from './names.ts';

export type TierName = (typeof tierNames)[number];

/** A file that is written, where there must be none. */
export interface NewFile {
  path: string;
  /** Of the file below `files/`, without its last `.template`. */
  template: string;
}

/** A file that is there and learns of the feature. */
export interface ListedIn {
  path: string;
  edit: (text: string, names: FeatureNames, tier: TierName) => string;
}

/** The files of a thin slice, floor by floor. */
export const newFiles = ({ kebab }: FeatureNames): NewFile[] => {
  const domain = `libs/domain/src/${kebab}`;
  const api = `apps/api/src/features/${kebab}`;
  const web = `apps/web/app/features/${kebab}`;
  return [
    { path: `${domain}/index.ts`, template: 'domain.ts' },
    { path: `${domain}/${kebab}.spec.ts`, template: 'domain.spec.ts' },
    { path: `libs/paths/src/${kebab}.ts`, template: 'path.ts' },
    { path: `prisma/models/${kebab}.prisma`, template: 'model.prisma' },
    { path: `prisma/seed/builders/${kebab}.ts`, template: 'builder.ts' },
    { path: `${api}/${kebab}.module.ts`, template: 'module.ts' },
    { path: `${api}/${kebab}.model.ts`, template: 'model.ts' },
    { path: `${api}/${kebab}.queries.ts`, template: 'queries.ts' },
    { path: `${api}/${kebab}.resolver.ts`, template: 'resolver.ts' },
    { path: `${api}/add-${kebab}-note.ts`, template: 'add-note.ts' },
    { path: `${api}/remove-${kebab}-note.ts`, template: 'remove-note.ts' },
    { path: `${api}/${kebab}.spec.ts`, template: 'api.spec.ts' },
    { path: `libs/messages/src/features/${kebab}.ts`, template: 'messages.ts' },
    { path: `${web}/${kebab}.graphql`, template: 'documents.graphql' },
    { path: `${web}/acts.ts`, template: 'acts.ts' },
    { path: `${web}/NoteForms.tsx`, template: 'NoteForms.tsx' },
    { path: `${web}/pages/${kebab}-page.tsx`, template: 'page.tsx' },
    { path: `${web}/${kebab}.spec.tsx`, template: 'page.spec.tsx' },
    { path: `e2e/journeys/${kebab}.spec.ts`, template: 'journey.spec.ts' },
  ];
};

/** What the tools make of these files afterwards; `TIME` is when. */
export const madeFiles = ({ snake }: FeatureNames): string[] => [
  `prisma/migrations/TIME_add_${snake}/migration.sql`,
  'prisma/migrations/migrated-schema.txt',
  'apps/api/schema.graphql',
  ...indexes.map(({ path }) => path),
];

/** What already is there and names the features one by one. */
export const listedIn: readonly ListedIn[] = [
  {
    path: 'apps/api/src/app.module.ts',
    edit: (text, { kebab, pascal }, tier) => {
      const imported = addImport(text, `{ ${pascal}Module }`, `./features/${kebab}/${kebab}.module.ts`);
      return addToList(imported, { list: tier, element: `${pascal}Module` });
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
  {
    path: 'prisma/models/accounts.prisma',
    edit: (text, { camel, pascal }) =>
      addBefore(text, /\n\n {2}@@unique\(\[handle\]\)/, `\n  ${camel}Notes ${pascal}Note[]`),
  },
];
