import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
// Specs run from the sources, so their imports keep the names of the sources.
swc.jsc.rewriteRelativeImportExtensions = false;

/** Integration tests on a real PostgreSQL: one server a run, one database a worker. */
export default {
  displayName: 'api',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/(?!@cluster-commons/)'],
  setupFiles: ['<rootDir>/jest/setup.mjs'],
  globalSetup: '<rootDir>/jest/start-postgres.mjs',
  globalTeardown: '<rootDir>/jest/stop-postgres.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
