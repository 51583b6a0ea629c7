import { createHash } from 'node:crypto';
import { reactRouter } from '@react-router/dev/vite';
import { defaultClientConditions, defineConfig, type BuildEnvironmentOptions } from 'vite';
import { iconShapes } from './vite/icon-shapes.ts';
import { compiledMessages, vocabulary } from './vite/one-language.ts';

const shortClassName = (name: string, file: string): string =>
  `c${createHash('sha256')
    .update(`${file.split('?')[0]?.split('/app/').at(-1)}:${name}`)
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, 4)}`;

/**
 * What all pages load comes in two pieces, libraries and our own, which compress better than many small ones. What
 * only some pages or only later moments need stays apart.
 */
const inBrowsers: BuildEnvironmentOptions['rolldownOptions'] = {
  // Libraries' warnings to developers say nothing to readers.
  treeshake: { manualPureFunctions: ['warning', 'warnOnce', 'console.warn'] },
  output: {
    codeSplitting: {
      groups: [
        { name: 'libraries', test: /node_modules(?!.*graphql-ws)/ },
        {
          name: 'shared',
          test: /web.app.(platform|ui|gql)(?!.*(texts|live-socket|not-found-page|Options|Weft|weft|world))|web.app.entry\.client|libs.(domain|bridge)/,
        },
      ],
    },
  },
};

export default defineConfig(({ command }) => ({
  plugins: [compiledMessages(), vocabulary(), iconShapes(), reactRouter()],
  css: { modules: command === 'build' ? { generateScopedName: shortClassName } : {} },
  build: {
    target: 'es2022',
    // One style sheet for all pages.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  ssr: { noExternal: [/^@cluster-commons\//], resolve: { externalConditions: ['node', 'module-sync'] } },
  environments: {
    client: { resolve: { conditions: ['es2015', ...defaultClientConditions] }, build: { rolldownOptions: inBrowsers } },
  },
}));
