import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectFolder } from '../terminal/program.ts';

/** A file that is made of the names of others: what their folder says already, nobody writes a second time. */
interface Index {
  path: string;
  /** Which files it lists. */
  of: string;
  /** @param files those files, in the order of their names */
  text: (files: readonly Listed[]) => string;
}

/** A file that an index lists. */
export interface Listed {
  /** As the index imports it. */
  from: string;
  /** The name of the feature, as a value is called. */
  camel: string;
  /** Names that it exports. */
  exported: ReadonlySet<string>;
}

const camelOf = (kebab: string): string => kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const lines = (files: readonly Listed[], line: (file: Listed) => string): string => files.map(line).join('\n');

/** The name of an export that all features call alike, as an index calls that of one feature. */
const nameOf = (file: Listed, name: string): string => `${name}Of${file.camel.replace(/^./, (c) => c.toUpperCase())}`;

const having = (files: readonly Listed[], name: string): Listed[] => files.filter(({ exported }) => exported.has(name));

/** Imports what features call alike. */
const imported = (files: readonly Listed[], names: readonly string[]): string =>
  lines(files, (file) => {
    const found = names.filter((name) => file.exported.has(name)).map((name) => `${name} as ${nameOf(file, name)}`);
    return `import { ${found.join(', ')} } from '${file.from}';`;
  });

const spread = (files: readonly Listed[], name: string): string =>
  lines(having(files, name), (file) => `...${nameOf(file, name)},`);

const placesOf = ({ camel }: Listed): string => `${camel}Places`;

export const indexes: readonly Index[] = [
  {
    path: 'libs/paths/src/index.ts',
    of: '*.ts',
    text: (files) => {
      const ofFeatures = files.filter((file) => file.exported.has(placesOf(file)));
      return `
        ${lines(ofFeatures, (file) => `import { ${placesOf(file)} } from '${file.from}';`)}
        import type { Place } from './place.ts';

        ${lines(files, ({ from }) => `export * from '${from}';`)}

        /** Every page that has one address for everybody. */
        export const places: readonly Place[] = [${lines(ofFeatures, (file) => `...${placesOf(file)},`)}];`;
    },
  },
  {
    path: 'libs/messages/src/catalogue.ts',
    of: 'features/*.ts',
    text: (files) => `
      ${lines(files, ({ camel, from }) => `import { ${camel} } from '${from}';`)}
      import { refusalEntries } from './refusals.ts';

      /** Every text of the product by its id. */
      export const catalogue = { ${lines(files, ({ camel }) => `...${camel},`)} ...refusalEntries };

      export type MessageId = keyof typeof catalogue;`,
  },
  {
    path: 'apps/web/app/acts.ts',
    of: 'features/*/acts.ts',
    text: (files) => `
      ${imported(files, ['acts', 'ownParts'])}
      import type { Act } from './platform/acts/act.ts';
      import type { OwnPart } from './platform/pages/own-parts.tsx';

      /** Every act that a form can ask for. */
      export const acts: readonly Act[] = [${spread(files, 'acts')}];

      /** What features add of the reader's own to the things that the pages of others show. */
      export const ownParts: readonly OwnPart[] = [${spread(files, 'ownParts')}];`,
  },
  {
    path: 'prisma/seed/builders/index.ts',
    of: '*.ts',
    text: (files) => lines(files, ({ from }) => `export * from '${from}';`),
  },
];

const head = '// Made of the files that it names, by `npm run build -- --indexes`.\n';

/** Names that a file exports by itself. */
const exportedBy = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(text.matchAll(/^export (?:const|function|class|async function) (\w+)/gm), ([, name = '']) => name),
  );

function listedIn(index: Index, root: string): Listed[] {
  const folder = join(root, index.path, '..');
  return globSync(index.of, { cwd: folder })
    .filter((path) => !/(^|\/)index\.ts$|\.spec\.tsx?$/.test(path))
    .sort()
    .map((path) => ({
      from: `./${path}`,
      camel: camelOf(featureOf(path)),
      exported: exportedBy(readFileSync(join(folder, path), 'utf8')),
    }));
}

/** The folder of a feature, or the file that is called by it. */
const featureOf = (path: string): string =>
  /^features\/([^/]+)\//.exec(path)?.[1] ?? basename(path).replace(/\.tsx?$/, '');

/** An index as the files say it now. @param root the folder of the project */
export async function indexText(index: Index, root = projectFolder): Promise<string> {
  const config = await resolveConfig(join(projectFolder, index.path));
  return format(head + index.text(listedIn(index, root)), { ...config, parser: 'typescript' });
}

/** Writes every index anew. @returns the paths of those that changed */
export async function writeIndexes(root = projectFolder): Promise<string[]> {
  const changed: string[] = [];
  for (const index of indexes) {
    const text = await indexText(index, root);
    if (text === readFileSync(join(root, index.path), 'utf8')) continue;
    writeFileSync(join(root, index.path), text);
    changed.push(index.path);
  }
  return changed;
}
