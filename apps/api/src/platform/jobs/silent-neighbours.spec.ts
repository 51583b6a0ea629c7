import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { PinoLogger } from 'nestjs-pino';
import type { Config } from '../config/config.ts';
import { WorkerModule } from '../../app.module.ts';
import { newId } from '../database/new-id.ts';
import { outsideOfTransactions } from '../database/in-transaction.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { createLogger } from '../http/logger.ts';
import { Metrics } from '../http/metrics.ts';
import { RateLimits } from '../limits/rate-limits.ts';
import { Live } from '../live/live.ts';
import { RedisLive } from '../live/redis-live.ts';
import { NetworkIdentity } from '../config/network-identity.ts';
import { Mailer, type Mail } from '../mail/mailer.ts';
import { build, openSilence, startTestApi, testSource, type Silence, type TestApi } from '../testing/index.ts';
import { tell } from './event-line.ts';
import { Handlers } from './handlers.ts';

let api: TestApi;
let silence: Silence;
beforeAll(async () => {
  api = await startTestApi();
  silence = await openSilence();
});
afterAll(async () => {
  await api.stop();
  await silence.close();
});

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((wake) => setTimeout(wake, 20));
};
const from = testSource('silent-neighbours');
/** Somebody who waits for the mail that confirms. */
const aNewcomer = async (): Promise<{ id: string; email: string }> => {
  const member = await build.aMember(api.db, from, { emailVerified: false });
  await build.aCredential(api.db, from, { memberId: member.id, passwordHash: 'kept' });
  await tell(api.app.get(PrismaService).client, 'account.confirmation-asked', { memberId: member.id });
  return member;
};

let others = 0;
@Module({})
class TestedHandlers {
  constructor(handlers: Handlers) {
    handlers.on('cluster.joined', 'other-handler', async () => void (others += 1));
  }
}

/** The product's own sender, with less patience than a mail server needs. */
const hasty = (config: Config) => () => new Mailer(config, new NetworkIdentity(), { connect: 200, answer: 200 });

/** What workers have warned of. */
let lines: { said: string; handler?: string; error?: string }[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(PinoLogger.prototype, 'warn').mockImplementation((given: unknown, said: unknown) => {
    lines.push({ ...(given as object), said: String(said) });
  });
});
afterEach(() => void jest.restoreAllMocks());

/** A worker with neighbours of its own. @returns how to end it */
async function startWorker(given: Partial<Config>, mails?: Mail[]): Promise<() => Promise<void>> {
  const imports = [WorkerModule.of({ ...api.config, ...given }, createLogger(api.config, 'test')), TestedHandlers];
  const building = Test.createTestingModule({ imports });
  if (mails !== undefined) building.overrideProvider(Mailer).useValue({ send: async (mail: Mail) => mails.push(mail) });
  else building.overrideProvider(Mailer).useFactory({ factory: hasty({ ...api.config, ...given }) });
  const modules = await building.compile();
  await modules.init();
  return () => modules.close();
}

describe('a Valkey that takes connections and does not answer', () => {
  it('holds no mail up, is logged, and lets the worker end', async () => {
    const mails: Mail[] = [];
    const redisUrl = `redis://${silence.host}:${silence.port}`;
    const stop = await startWorker({ redisUrl }, mails);
    await tell(api.app.get(PrismaService).client, 'thread.locked', { threadId: newId(), version: 2, postCount: 1 });
    const first = await aNewcomer();
    await until(() => mails.length === 1);
    await until(() => lines.some(({ said }) => said === 'news not published'));
    const second = await aNewcomer();
    await until(() => mails.length === 2);
    expect(mails.map(({ to }) => to)).toEqual([first.email, second.email]);
    expect(silence.taken).toBeGreaterThan(0);
    await stop();
  });

  it('is given up by who tells news', async () => {
    const live = new RedisLive({ ...api.config, redisUrl: `redis://${silence.host}:${silence.port}` });
    await expect(live.publish({ name: 'thread:x' }, { version: 1 })).rejects.toThrow();
    live.onApplicationShutdown();
  });
});

describe('a mail server that takes connections and does not answer', () => {
  it('fails its mail, which is logged and counted, and holds up nothing else', async () => {
    const smtpUrl = `smtp://${silence.host}:${silence.port}`;
    const stop = await startWorker({ smtpUrl });
    await aNewcomer();
    const before = others;
    await tell(api.app.get(PrismaService).client, 'cluster.joined', { clusterId: newId(), memberId: newId() });
    await until(() => others === before + 1);
    await until(() => lines.some(({ handler }) => handler === 'confirmation-mails'));
    expect(lines.find(({ handler }) => handler === 'confirmation-mails')).toMatchObject({
      said: 'event not handled',
      error: expect.stringContaining('Greeting never received'),
    });
    await until(async () =>
      (await api.app.get(Metrics).text()).includes('jobs{queue="confirmation-mails",state="failed"} 1'),
    );
    await stop();
  });
});

describe('inside of a transaction', () => {
  const prisma = (): PrismaService => api.app.get(PrismaService);

  it.each<[what: string, wait: () => Promise<unknown>]>([
    ['news', () => api.app.get(Live).publish({ name: 'thread:x' }, { version: 1 })],
    ['limits', () => api.app.get(RateLimits).take({ name: 'tested', points: 1, seconds: 1, isDurable: false }, 'key')],
    ['mail', () => new Mailer(api.config, new NetworkIdentity()).send({ to: 'leila@example.org' } as Mail)],
  ])('nobody waits for %s', async (_what, wait) => {
    await expect(prisma().transaction(wait)).rejects.toThrow('inside of a transaction: do it before or after');
  });

  it('ends where the transaction does', async () => {
    await prisma().transaction(async (db) => db.$queryRaw`select 1`);
    expect(() => outsideOfTransactions('This')).not.toThrow();
  });
});
