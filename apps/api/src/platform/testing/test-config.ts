import { configFrom, type Config } from '../config/config.ts';

/** The configuration of specs: a demo on this machine, silent and without limits by default. */
export const testConfig = (databaseUrl: string, environment: Readonly<Record<string, string>> = {}): Config =>
  configFrom({
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'a-secret-for-tests-of-thirty-two-plus',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    RATE_LIMIT_FACTOR: '1000',
    CLUSTER_COMMONS_MODE: 'demo',
    PORT: '0',
    ...environment,
  });
