export * as build from '@cluster-commons/prisma/seed/builders/index.ts';
export { testSource } from './source.ts';
export { startTestApi, type Asker, type TestApi } from './test-api.ts';
export { createTestDatabase } from './test-database.ts';
