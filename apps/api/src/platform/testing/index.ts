export * as build from '../../../../../prisma/seed/builders/index.ts';
export { testSource } from './source.ts';
export { countStatements } from './statement-counter.ts';
export { startTestApi, type Answer, type Asker, type TestApi } from './test-api.ts';
export { createTestDatabase } from './test-database.ts';
