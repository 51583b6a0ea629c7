import { createHash } from 'node:crypto';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { iconShapes } from './vite/icon-shapes.ts';
import { compiledMessages, vocabulary } from './vite/one-language.ts';

const shortClassName = (name: string, file: string): string =>
  `c${createHash('sha256')
    .update(`${file.split('?')[0]?.split('/app/').at(-1)}:${name}`)
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, 4)}`;

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
  ssr: { noExternal: [/^@cluster-commons\//] },
}));
