import { createHash } from 'node:crypto';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { iconShapes } from './vite/icon-shapes.ts';
import { islands } from './vite/islands.ts';

const shortClassName = (name: string, file: string): string =>
  `c${createHash('sha256')
    .update(`${file.split('?')[0]?.split('/app/').at(-1)}:${name}`)
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, 4)}`;

export default defineConfig(({ command }) => ({
  plugins: [islands(import.meta.dirname, { generateScopedName: shortClassName }), iconShapes(), reactRouter()],
  css: { modules: command === 'build' ? { generateScopedName: shortClassName } : {} },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  ssr: { noExternal: [/^@cluster-commons\//], resolve: { externalConditions: ['node', 'module-sync'] } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // One sheet, kept after the first page: together the styles compress to less than a page's sheets one by one.
          output: { codeSplitting: { groups: [{ name: 'ui', test: /web.app.*\.css/ }] } },
        },
      },
    },
  },
}));
