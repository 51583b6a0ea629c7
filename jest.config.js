import { readdirSync, readFileSync } from 'node:fs';

const swcOf = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { jsc: apiCompiler } = swcOf('./apps/api/.swcrc');
// Imports keep their `.ts` here: the specs run on the sources.
const { rewriteRelativeImportExtensions: _, ...decorated } = apiCompiler;

const modules = { type: 'es6' };
const plain = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2024',
    transform: { react: { runtime: 'automatic' } },
  },
  module: modules,
  sourceMaps: 'inline',
};

/**
 * @param {string} displayName as Nx calls the project
 * @param {string} root @param {object} compiler
 */
const project = (displayName, root, compiler) => ({
  displayName,
  rootDir: '.',
  roots: [`<rootDir>/${root}`],
  testMatch: ['**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...compiler, swcrc: false }] },
  resolver: '<rootDir>/tools/test/jest/resolver.cjs',
  cacheDirectory: '<rootDir>/.cache/jest',
  injectGlobals: true,
});

// Takes minutes and reads the whole project: a task of its own.
const newFeature = 'tools/generators/feature/slice.spec.ts';

const libraries = readdirSync(new URL('libs', import.meta.url));

export default {
  maxWorkers: 2,
  // Modules of each spec file stay in the memory of their process: a new one takes over before it is full.
  workerIdleMemoryLimit: '1.5GB',
  reporters: ['default', '<rootDir>/tools/test/jest/count.js'],
  // A busy machine is slow and not wrong: only what hangs fails by time.
  testTimeout: 120_000,
  projects: [
    ...libraries.map((name) => ({ ...project(name, `libs/${name}`, plain), testEnvironment: 'node' })),
    ...['prisma', 'tools', 'bench'].map((name) => ({
      ...project(name, name, plain),
      testEnvironment: 'node',
      testPathIgnorePatterns: ['/node_modules/', newFeature],
    })),
    {
      ...project('new-feature', 'tools/generators', plain),
      testEnvironment: 'node',
      testMatch: [`<rootDir>/${newFeature}`],
    },
    {
      ...project('api', 'apps/api/src', { jsc: decorated, module: modules, sourceMaps: 'inline' }),
      testEnvironment: 'node',
      globalSetup: '<rootDir>/tools/test/jest/start-database.ts',
      globalTeardown: '<rootDir>/tools/test/jest/stop-database.ts',
      setupFiles: ['<rootDir>/tools/test/jest/load-nest.js'],
    },
    {
      ...project('web', 'apps/web', plain),
      testEnvironment: '<rootDir>/tools/test/jest/browser-environment.js',
      moduleNameMapper: {
        '\\.module\\.css$': '<rootDir>/tools/test/jest/class-names.js',
        '\\.css$': '<rootDir>/tools/test/jest/empty-module.js',
        '\\.svg$': '<rootDir>/tools/test/jest/file-address.js',
        '^virtual:icon-shapes$': '<rootDir>/tools/test/jest/icon-shapes.js',
        '^virtual:islands$': '<rootDir>/tools/test/jest/islands.js',
        // Pages are written by Node, also where their specs look at them as a browser does.
        '^react-dom/server$': '<rootDir>/node_modules/react-dom/server.node.js',
      },
      setupFilesAfterEnv: ['<rootDir>/tools/test/jest/load-matchers.js'],
    },
  ],
};
