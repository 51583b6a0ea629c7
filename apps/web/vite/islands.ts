import { globSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, defaultClientConditions, type CSSModulesOptions, type Plugin, type Rolldown } from 'vite';

/** Where the browser finds a script, and what else it loads. */
interface ScriptFile {
  url: string;
  imports: string[];
}

const filesId = 'virtual:islands';
const islandPrefix = 'virtual:island/';
const pageScript = 'app/browser.ts';

/** `Composer.tsx` is the island `composer`. */
const nameOf = (file: string): string =>
  basename(file, '.tsx')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** Each island of the features by its name. */
const islandsIn = (root: string): Map<string, string> =>
  new Map(
    globSync('app/features/*/islands/*.tsx', { cwd: root })
      .filter((file) => !file.endsWith('.spec.tsx'))
      .map((file) => [nameOf(file), join(root, file)]),
  );

/** What a folder brings for some pages alone or for later, by the name of the folder. */
const folderScriptsIn = (root: string): Map<string, string> =>
  new Map(
    globSync('app/{features,platform}/*/script.ts', { cwd: root }).map((file) => [basename(dirname(file)), file]),
  );

/** Gives each island as a module that brings its component to life. */
function mounting(root: string): Plugin {
  return {
    name: 'island-mounting',
    resolveId: (source) => (source.startsWith(islandPrefix) ? `\0${source}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${islandPrefix}`)) return undefined;
      const component = JSON.stringify(islandsIn(root).get(id.slice(islandPrefix.length + 1)));
      const mount = JSON.stringify(join(root, 'app/platform/islands/mount-island.tsx'));
      return `import Component from ${component};
import { mountIsland } from ${mount};
export const mount = (place) => mountIsland(place, Component);`;
    },
  };
}

const isChunk = (output: Rolldown.OutputChunk | Rolldown.OutputAsset): output is Rolldown.OutputChunk =>
  output.type === 'chunk';

/** The entries of a build with all that each loads. */
function entriesOf(outputs: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Record<string, ScriptFile> {
  const chunks = outputs.filter(isChunk);
  const importsOf = (chunk: Rolldown.OutputChunk): string[] =>
    chunk.imports.flatMap((file) => [file, ...chunks.filter(({ fileName }) => fileName === file).flatMap(importsOf)]);
  const entries = chunks.filter(({ isEntry }) => isEntry);
  return Object.fromEntries(
    entries.map((chunk) => [
      chunk.name,
      { url: `/${chunk.fileName}`, imports: [...new Set(importsOf(chunk))].map((file) => `/${file}`) },
    ]),
  );
}

/**
 * Builds what browsers run: the script of every signed-in page and the islands. Libraries that several islands stand on
 * come in a piece of their own, so that a browser fetches them once; all else comes with the island.
 */
async function buildScripts(root: string, modules: CSSModulesOptions): Promise<Record<string, ScriptFile>> {
  const input = {
    page: join(root, pageScript),
    ...Object.fromEntries(Array.from(folderScriptsIn(root), ([name, file]) => [name, join(root, file)])),
    ...Object.fromEntries(Array.from(islandsIn(root).keys(), (name) => [name, islandPrefix + name])),
  };
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [
      mounting(root),
      {
        name: 'no-styles',
        // The style of an island comes with the pages it stands on.
        generateBundle: (_options, bundle) => {
          for (const [file, output] of Object.entries(bundle))
            if (!isChunk(output)) Reflect.deleteProperty(bundle, file);
        },
      },
    ],
    css: { modules },
    resolve: { conditions: ['es2015', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    build: {
      outDir: 'build/client',
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'exports-only',
        // Libraries' warnings to developers say nothing to readers.
        treeshake: { manualPureFunctions: ['warning', 'warnOnce', 'console.warn'] },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          codeSplitting: {
            groups: [
              { name: 'page', test: /web.app.(browser\.ts|platform.browser)/ },
              { name: 'react', test: /node_modules.(react|react-dom|scheduler)\/|islands.mount-island/ },
              { name: 'live', test: /node_modules.graphql-ws\/|web.app.platform.live/ },
            ],
          },
        },
      },
    },
  });
  return entriesOf([result].flat().flatMap((each) => ('output' in each ? each.output : [])));
}

/**
 * Gives the server `virtual:islands`: where the browser finds the script of all pages and each island. The router's own
 * build for browsers is made for the style sheets of each page; its scripts are loaded by nobody and are taken away.
 */
export function islands(root: string, modules: CSSModulesOptions): Plugin[] {
  let scripts: Record<string, ScriptFile> = {};
  let isServing = false;
  const served = (): Record<string, ScriptFile> => ({
    page: { url: `/${pageScript}`, imports: [] },
    ...Object.fromEntries(
      Array.from(folderScriptsIn(root), ([name, file]) => [name, { url: `/${file}`, imports: [] }]),
    ),
    ...Object.fromEntries(
      Array.from(islandsIn(root).keys(), (name) => [name, { url: `/@id/__x00__${islandPrefix}${name}`, imports: [] }]),
    ),
  });
  return [
    mounting(root),
    {
      name: 'islands',
      // One copy for the browser's build and the server's, which comes after it.
      sharedDuringBuild: true,
      configResolved: ({ command }) => {
        isServing = command === 'serve';
      },
      resolveId: (source) => (source === filesId ? `\0${filesId}` : undefined),
      load: (id) =>
        id === `\0${filesId}` ? `export const scripts = ${JSON.stringify(isServing ? served() : scripts)};` : undefined,
      async writeBundle({ dir }) {
        if (this.environment.name !== 'client' || isServing || dir === undefined) return;
        for (const file of globSync('assets/*.js', { cwd: dir })) rmSync(join(dir, file));
        scripts = await buildScripts(root, modules);
      },
    },
  ];
}
