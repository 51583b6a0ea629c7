export * as build from '@cluster-commons/prisma/seed/builders/index.ts';
export { testSource } from './source.ts';
export { testConfig } from './test-config.ts';
export { startTestApi, type Asker, type TestApi } from './test-api.ts';
export { aSessionOf } from './session.ts';
export { countStatements } from './statement-counter.ts';
export { startTestHandlers, type TestHandlers } from './test-handlers.ts';
export { startTestServer, type TestServer } from './test-server.ts';
export { describeStatement, type SentColumn } from './describe-statement.ts';
