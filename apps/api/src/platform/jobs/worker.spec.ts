import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { PgBoss } from 'pg-boss';
import type { EventName, EventPayload, Happened } from '@cluster-commons/domain/events';
import { WorkerModule } from '../../app.module.ts';
import { newId } from '../database/new-id.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { createLogger } from '../http/logger.ts';
import { Metrics } from '../http/metrics.ts';
import type { ThreadNews } from '../../features/threads/thread-channel.ts';
import { channelOf } from '../live/channel.ts';
import { Live } from '../live/live.ts';
import { build, startTestApi, testSource, type TestApi } from '../testing/index.ts';
import { tell } from './event-line.ts';
import { Handlers } from './handlers.ts';
import { deadLetterQueue } from './queues.ts';

let api: TestApi;
let moderator: { id: string };
let worker: INestApplicationContext | null = null;
/** What each handler was given, by its name. */
let handled: { handler: string; event: Happened }[] = [];
/** Handlers that fail now. */
const broken = new Set<string>();

@Module({})
class TestedHandlers {
  constructor(handlers: Handlers) {
    const once = { retries: 1, firstRetrySeconds: 0 };
    const keep = (handler: string) => async (event: Happened) => {
      handled.push({ handler, event });
      if (broken.has(handler)) throw new Error(`550 <ana@example.org> has no letter box`);
    };
    handlers.on(['cluster.joined', 'cluster.left'], 'first-handler', keep('first-handler'), once);
    handlers.on('cluster.joined', 'second-handler', keep('second-handler'), once);
  }
}

async function startWorker(): Promise<void> {
  const imports = [WorkerModule.of(api.config, createLogger(api.config, 'test')), TestedHandlers];
  const modules = await Test.createTestingModule({ imports }).compile();
  worker = await modules.init();
}
async function stopWorker(): Promise<void> {
  await worker?.close();
  worker = null;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((wake) => setTimeout(wake, 50));
}
const happen = <Name extends EventName>(name: Name, payload: EventPayload<Name>): Promise<void> =>
  tell(api.app.get(PrismaService).client, name, payload);
const join = (): Promise<void> => happen('cluster.joined', { clusterId: newId(), memberId: newId() });
const idsOf = (handler: string): string[] =>
  handled.filter((each) => each.handler === handler).map(({ event }) => event.id);
const count = async (sql: string): Promise<number> => (await api.db.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
const waiting = (): Promise<number> =>
  count('select count(*)::int as n from outbox where relayed_at is null and failed_at is null');
const jobs = (state: string): Promise<number> =>
  count(
    `select count(*)::int as n from pgboss.job where name in ('first-handler', 'second-handler') and state = '${state}'`,
  );
const deadLetters = async (): Promise<object[]> =>
  (
    await api.db.query(
      `select source_name as handler, data->>'id' as "eventId", source_output->>'message' as error
         from pgboss.job where name = $1 order by created_on`,
      [deadLetterQueue],
    )
  ).rows;

/** What the queue does by itself every minute. */
async function lookAfterQueues(): Promise<void> {
  const boss = new PgBoss({ connectionString: api.config.databaseUrl, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await api.db.query('update pgboss.queue set monitor_on = null');
  await boss.supervise('first-handler');
  await boss.stop();
}

const figures = (): Promise<string> => api.app.get(Metrics).text();

beforeAll(async () => {
  api = await startTestApi();
  moderator = await build.aMember(api.db, testSource('worker'), { role: 'moderator' });
});
afterAll(() => api.stop());
beforeEach(async () => {
  handled = [];
  broken.clear();
  await startWorker();
});
afterEach(stopWorker);

describe('the worker', () => {
  it('gives an event to each of its handlers, once', async () => {
    await join();
    await happen('cluster.left', { clusterId: newId(), memberId: newId() });
    await until(() => handled.length === 3);
    await until(async () => (await jobs('completed')) === 3);
    expect(handled.map(({ handler, event }) => `${handler} ${event.name}`).toSorted()).toEqual([
      'first-handler cluster.joined',
      'first-handler cluster.left',
      'second-handler cluster.joined',
    ]);
    expect(await waiting()).toBe(0);
  });

  it('does not deliver an event twice to a handler that is done with it', async () => {
    await join();
    await until(() => handled.length === 2);
    await until(async () => (await jobs('active')) === 0);
    await api.db.query('update outbox set relayed_at = null');
    await join();
    await until(() => new Set(idsOf('second-handler')).size === 2);
    await until(async () => (await waiting()) === 0 && (await jobs('active')) === 0);
    expect(idsOf('first-handler')).toHaveLength(2);
    expect(new Set(idsOf('first-handler')).size).toBe(2);
  });

  it('tries a failed handler again and puts its event among the dead letters, while others go on', async () => {
    broken.add('first-handler');
    await join();
    await until(async () => (await deadLetters()).length === 1);
    const [eventId] = idsOf('first-handler');
    expect(idsOf('first-handler')).toEqual([eventId, eventId]);
    expect(idsOf('second-handler')).toEqual([eventId]);
    expect(await deadLetters()).toEqual([
      { handler: 'first-handler', eventId, error: '550 <(address)> has no letter box' },
    ]);
  }, 60_000);

  it('handles a dead letter once staff give it back, on record', async () => {
    broken.add('second-handler');
    await join();
    const letters = `{ deadLetters { totalCount nodes { id handler event eventId error attempts failedAt } } }`;
    interface Letters {
      deadLetters: { totalCount: number; nodes: { id: string; handler: string; eventId: string }[] };
    }
    const ofSecond = async () =>
      (await api.run<Letters>(letters, {}, { as: moderator })).data.deadLetters.nodes.filter(
        ({ handler }) => handler === 'second-handler',
      );
    await until(async () => (await ofSecond()).length === 1);
    const [eventId] = idsOf('second-handler');
    const [letter] = await ofSecond();
    expect(letter).toMatchObject({
      event: 'cluster.joined',
      eventId,
      attempts: 2,
      error: expect.stringContaining('550'),
    });
    expect(await figures()).toContain('jobs{queue="second-handler",state="dead"} 1');
    const overview = `{ jobs { outboxFailed queues { name waiting running failed dead } schedules { name cron lastRunAt } } }`;
    const { data } = await api.run<{ jobs: { queues: { name: string }[]; schedules: object[] } }>(
      overview,
      {},
      { as: moderator },
    );
    expect(data.jobs.queues.filter(({ name }) => name.endsWith('-handler'))).toEqual([
      { name: 'first-handler', waiting: 0, running: 0, failed: 0, dead: expect.any(Number) },
      { name: 'second-handler', waiting: 0, running: 0, failed: 0, dead: 1 },
    ]);
    expect(data.jobs.schedules).toContainEqual({ name: 'outbox-sweep', cron: '40 2 * * *', lastRunAt: null });
    expect(JSON.stringify(data)).not.toContain(eventId);

    broken.clear();
    const retry = `mutation ($id: ID!) { retryDeadLetter(input: { id: $id }) { deadLetter { eventId } problems { code } } }`;
    const twice = await Promise.all([1, 2].map(() => api.run(retry, { id: letter?.id }, { as: moderator })));
    expect(twice.map(({ data }) => JSON.stringify(data)).toSorted()).toEqual([
      JSON.stringify({ retryDeadLetter: { deadLetter: null, problems: [{ code: 'NOT_FOUND' }] } }),
      JSON.stringify({ retryDeadLetter: { deadLetter: { eventId }, problems: [] } }),
    ]);
    await until(() => idsOf('second-handler').length === 3);
    expect([await ofSecond(), idsOf('first-handler')]).toEqual([[], [eventId]]);
    const { rows } = await api.db.query(`select act, actor_id, detail from audit_event where subject_id = $1`, [
      letter?.id,
    ]);
    expect(rows).toEqual([
      {
        act: 'job.retried',
        actor_id: moderator.id,
        detail: { handler: 'second-handler', event: 'cluster.joined', eventId },
      },
    ]);
  }, 60_000);

  it('passes by what is no event, and relays what came after it', async () => {
    await api.db.query(
      `insert into outbox (event, payload) values ('thread.exploded', '{}'), ('cluster.joined', '[]')`,
    );
    await join();
    await until(() => handled.length === 2);
    const { rows } = await api.db.query('select event, error from outbox where failed_at is not null order by event');
    expect(rows).toEqual([
      { event: 'cluster.joined', error: 'The payload of cluster.joined is no object.' },
      { event: 'thread.exploded', error: 'There is no event thread.exploded.' },
    ]);
    expect(await figures()).toContain('outbox_lines{state="failed"} 2');
  });

  it('handles what was told while no worker was there', async () => {
    await stopWorker();
    await join();
    await startWorker();
    await until(() => handled.length === 2);
    expect(idsOf('first-handler')).toEqual(idsOf('second-handler'));
  });

  it('handles again what a worker that was killed had begun', async () => {
    await join();
    await until(() => handled.length === 2);
    await until(async () => (await jobs('active')) === 0);
    const [eventId] = idsOf('first-handler');
    // What a killed worker leaves behind: a job that is active, whose time is over.
    await api.db.query(
      `update pgboss.job set state = 'active', completed_on = null, started_on = now() - interval '10 minutes'
        where name = 'first-handler' and id = $1`,
      [eventId],
    );
    await lookAfterQueues();
    await until(() => idsOf('first-handler').length === 2);
    expect(idsOf('first-handler')).toEqual([eventId, eventId]);
  }, 60_000);

  it('publishes news of a thread after the act, the latest of many', async () => {
    const threadId = newId();
    const heard = api.app.get(Live).subscribe(channelOf<ThreadNews>('thread', threadId));
    const first = heard.next();
    await happen('thread.locked', { threadId, version: 7, postCount: 3 });
    expect((await first).value).toEqual({ threadId, version: 7, postCount: 3 });
    await heard.return?.();
  });
});
