import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowances } from '@cluster-commons/domain/kernel';
import { AppModule } from '../../app.module.ts';
import { configFrom } from '../config/config.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startServer, type RunningServer } from './server.ts';

const points = 3;
let database: TestDatabase;
let server: RunningServer;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = configFrom({
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'a-secret-for-tests-of-thirty-two-plus',
    CLUSTER_COMMONS_MODE: 'demo',
    LOG_LEVEL: 'silent',
    PORT: '0',
    TRUST_PROXY: '1',
    RATE_LIMIT_FACTOR: String(points / allowances.requestsByAddress.points),
  });
  server = await startServer(config, AppModule.of, async () => ({ answer: async () => false }));
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const ask = (path: string, client: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { 'x-forwarded-for': client } });

describe('one client', () => {
  it('may ask so often and is then told when to come back, others and operators are not', async () => {
    for (let i = 0; i < points; i += 1) expect((await ask('/nowhere', '198.51.100.1')).status).toBe(404);
    const refused = await ask('/nowhere', '198.51.100.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const operation = await ask('/graphql?query={viewer{id}}', '198.51.100.1');
    expect([operation.status, await operation.json()]).toEqual([
      429,
      { errors: [expect.objectContaining({ extensions: { code: 'RATE_LIMITED' } })] },
    ]);
    expect((await ask('/nowhere', '198.51.100.2')).status).toBe(404);
    expect((await ask('/healthz', '198.51.100.1')).status).toBe(200);
  });
});
