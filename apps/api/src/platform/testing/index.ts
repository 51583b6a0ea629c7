export { startTestAccounts, type TestAccounts } from './accounts.ts';
export { aDevice, type Device } from './device.ts';
export * as build from '@cluster-commons/prisma/seed/builders/index.ts';
export { testSource } from './source.ts';
export { testConfig } from './test-config.ts';
export { startTestApi, type Asker, type TestApi } from './test-api.ts';
export { startOpenidService, type OpenidService } from './openid-service.ts';
export { aSessionOf } from './session.ts';
export { countStatements } from './statement-counter.ts';
export { startTestHandlers, type TestHandlers } from './test-handlers.ts';
export { startTestServer, type TestServer } from './test-server.ts';
export { somebodyWaits } from './lock-wait.ts';
export { describeStatement, type SentColumn } from './describe-statement.ts';
export { findTraces } from './find-traces.ts';
export {
  documentOf,
  everythingOf,
  operations,
  sampleOf,
  samplesOf,
  type Operation,
  type Samples,
} from './operations.ts';
export { startReceiver, type Received, type Receiver } from './receiver.ts';
export { WebhookWorld } from './webhooks.ts';
export { openSilence, type Silence } from './silence.ts';
