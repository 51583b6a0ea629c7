export { countStatements } from './statement-counter.ts';
export { startTestApi, type Answer, type Asker, type TestApi } from './test-api.ts';
export { createTestDatabase } from './test-database.ts';
