import { tiers, webTiers } from '../../eslint/tiers.js';
import { addBefore, addExport, addImport, addToList } from './edit-list.ts';
import type { FeatureNames } from './names.ts';

export const tierNames = ['foundation', 'community', 'oversight'] as const;
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
    { path: `${domain}/index.ts`, template: 'domain-index.ts' },
    { path: `${domain}/${kebab}-policy.ts`, template: 'policy.ts' },
    { path: `${domain}/${kebab}-policy.spec.ts`, template: 'policy.spec.ts' },
    { path: `${domain}/${kebab}-limits.ts`, template: 'limits.ts' },
    { path: `libs/paths/src/${kebab}.ts`, template: 'path.ts' },
    { path: `prisma/models/${kebab}.prisma`, template: 'model.prisma' },
    { path: `prisma/seed/builders/${kebab}.ts`, template: 'builder.ts' },
    { path: `${api}/index.ts`, template: 'api-index.ts' },
    { path: `${api}/${kebab}.module.ts`, template: 'module.ts' },
    { path: `${api}/${kebab}.model.ts`, template: 'model.ts' },
    { path: `${api}/${kebab}.inputs.ts`, template: 'inputs.ts' },
    { path: `${api}/${kebab}.payloads.ts`, template: 'payloads.ts' },
    { path: `${api}/${kebab}.queries.ts`, template: 'queries.ts' },
    { path: `${api}/${kebab}.resolver.ts`, template: 'resolver.ts' },
    { path: `${api}/add-${kebab}-note.ts`, template: 'add-note.ts' },
    { path: `${api}/remove-${kebab}-note.ts`, template: 'remove-note.ts' },
    { path: `${api}/${kebab}.spec.ts`, template: 'api.spec.ts' },
    { path: `libs/messages/src/features/${kebab}.ts`, template: 'messages.ts' },
    { path: `${web}/${kebab}.graphql`, template: 'documents.graphql' },
    { path: `${web}/acts.ts`, template: 'acts.ts' },
    { path: `${web}/act-pages.tsx`, template: 'act-pages.tsx' },
    { path: `${web}/components/NoteForm.tsx`, template: 'NoteForm.tsx' },
    { path: `${web}/components/RemoveForm.tsx`, template: 'RemoveForm.tsx' },
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
];

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
  {
    path: 'libs/paths/src/index.ts',
    edit: (text, { kebab, camel }) => addExport(text, `{ ${camel}Path }`, `./${kebab}.ts`),
  },
  {
    path: 'libs/messages/src/catalogue.ts',
    edit: (text, { kebab, camel }) => {
      const imported = addImport(text, `{ ${camel} }`, `./features/${kebab}.ts`);
      return addToList(imported, { list: 'catalogue', element: `...${camel}`, before: /^\.\.\.accounts$/ });
    },
  },
  {
    path: 'prisma/models/accounts.prisma',
    edit: (text, { camel, pascal }) =>
      addBefore(text, /\n\n {2}@@unique\(\[handle\]\)/, `\n  ${camel}Notes ${pascal}Note[]`),
  },
  {
    path: 'prisma/seed/builders/index.ts',
    edit: (text, { kebab, pascal }) => addExport(text, `{ a${pascal}Note }`, `./${kebab}.ts`),
  },
  {
    path: 'apps/api/src/access.spec.ts',
    edit: (text, { camel, pascal }) =>
      [`Query.${camel}Notes`, `Mutation.add${pascal}Note`, `Mutation.remove${pascal}Note`].reduce(
        (before, name) =>
          addToList(before, {
            list: 'access',
            element: `'${name}': 'signed-in'`,
            ...(name.startsWith('Query') && { before: /^'Mutation\./ }),
          }),
        text,
      ),
  },
  {
    path: 'apps/api/src/statements.spec.ts',
    edit: (text, { snake, camel, pascal }) =>
      addToList(text, {
        list: 'lists',
        element: `{ list: '${snake}_notes', field: '${camel}Notes', filters: [''], sorts: [],
          prepare: (memberId) => build.a${pascal}Note(api.db, from, { memberId }) }`,
      }),
  },
  {
    path: 'apps/api/src/operation-statements.spec.ts',
    edit: (text, { pascal }) => {
      const added = `['add${pascal}Note', 'note { id }', async () => ({ as: asker, input: { text: 'Two looms.', clientKey: 'n' } })]`;
      const removed = `['remove${pascal}Note', 'note { id }', async () => ({
        as: asker, input: { noteId: (await build.a${pascal}Note(api.db, from, { memberId: asker.id })).id } })]`;
      return addToList(addToList(text, { list: 'operations', element: added }), {
        list: 'operations',
        element: removed,
      });
    },
  },
  {
    path: 'apps/api/src/platform/web/page-statements.spec.ts',
    edit: (text, { kebab }) => addToList(text, { list: 'ofMembers', element: `'/${kebab}'` }),
  },
  {
    path: 'apps/web/app/platform/routing/safe-path.ts',
    edit: (text, { camel }) => {
      const imported = addBefore(text, /\n\} from '@cluster-commons\/paths';/, `\n  ${camel}Path,`);
      return addToList(imported, { list: 'pages', element: `${camel}Path`, before: /^connectionsPath$/ });
    },
  },
  {
    path: 'apps/web/app/acts.ts',
    edit: (text, { kebab, camel }) => {
      const imported = addImport(text, `{ ${camel}Acts }`, `./features/${kebab}/act-pages.tsx`);
      return addToList(imported, { list: 'acts', element: `...${camel}Acts`, before: /^\.\.\.moderationActs$/ });
    },
  },
  {
    path: 'apps/web/app/acts.spec.tsx',
    edit: (text, { camel, pascal }) => {
      const sample = (act: string, fields: string[]): string =>
        `${act}${pascal}Note: [${fields
          .map(
            (given) => `{
              fields: { ${given} },
              answers: { ${act === 'add' ? 'Add' : 'Remove'}${pascal}Note: { ${act}${pascal}Note: { note: { id: 'n' }, problems } } },
            }`,
          )
          .join(', ')}]`;
      const removals = ["noteId: 'n', removed: 'true'", "noteId: 'n', removed: 'false'"];
      const samples = [sample('add', ["text: 'Kiln'"]), sample('remove', removals)];
      const sentences = ['removed', 'restored'].map((state) => `'${camel}.said.${state}'`);
      const sampled = samples.reduce((before, element) => addToList(before, { list: 'samples', element }), text);
      return sentences.reduce((before, element) => addToList(before, { list: 'takenBack', element }), sampled);
    },
  },
];
