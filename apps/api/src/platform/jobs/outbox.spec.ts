import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { startTestApi, type TestApi } from '../testing/index.ts';
import { tell } from './event-line.ts';
import { Outbox } from './outbox.ts';

let api: TestApi;
let outbox: Outbox;

beforeAll(async () => {
  api = await startTestApi();
  outbox = new Outbox(api.app.get(Database));
});
afterAll(() => api.stop());

const joined = (): Promise<void> =>
  tell(api.app.get(PrismaService).client, 'cluster.joined', { clusterId: newId(), memberId: newId() });
const line = async (event: string, payload: unknown): Promise<string> => {
  const id = newId();
  await api.db.query('insert into outbox (id, event, payload) values ($1, $2, $3)', [
    id,
    event,
    JSON.stringify(payload),
  ]);
  return id;
};
const waiting = async (): Promise<number> =>
  (await api.db.query('select count(*)::int as n from outbox where relayed_at is null and failed_at is null')).rows[0]
    .n;
const nothing = async (): Promise<void> => undefined;

describe('telling an event', () => {
  it('is refused when the payload is not the event’s', async () => {
    const { client } = api.app.get(PrismaService);
    await expect(tell(client, 'profile.updated', { memberId: 'nobody' })).rejects.toThrow('memberId has to be an id');
    expect(await waiting()).toBe(0);
  });
});

describe('the relay', () => {
  it('keeps events that could not be queued, and hands them on the next time', async () => {
    await joined();
    await expect(outbox.relay(10, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await waiting()).toBe(1);
    const { events } = await outbox.relay(10, nothing);
    expect(events.map(({ name }) => name)).toEqual(['cluster.joined']);
    expect([await waiting(), (await outbox.relay(10, nothing)).events]).toEqual([0, []]);
  });

  it('marks what is no event as failed with the reason, beside the events that came with it', async () => {
    await joined();
    const unknown = await line('thread.exploded', {});
    const malformed = await line('profile.updated', { memberId: 7 });
    await joined();
    const { events, failed } = await outbox.relay(10, nothing);
    expect(events.map(({ name }) => name)).toEqual(['cluster.joined', 'cluster.joined']);
    // Lines of one millisecond stand in no order.
    expect(failed.toSorted((a, b) => a.event.localeCompare(b.event))).toEqual([
      { id: malformed, event: 'profile.updated', error: 'profile.updated: memberId has to be an id.' },
      { id: unknown, event: 'thread.exploded', error: 'There is no event thread.exploded.' },
    ]);
    const { rows } = await api.db.query(
      'select id, error from outbox where failed_at is not null order by created_at, id',
    );
    expect(rows).toEqual(failed.map(({ id, error }) => ({ id, error })));
    expect(await outbox.relay(10, nothing)).toEqual({ events: [], failed: [] });
  });

  it('takes lines in order, and no line twice when two relays run side by side', async () => {
    for (let i = 0; i < 6; i += 1) await joined();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let first: ReturnType<Outbox['relay']> | undefined;
    await new Promise<void>((begun) => {
      first = outbox.relay(4, () => {
        begun();
        return held;
      });
    });
    const second = await outbox.relay(4, nothing);
    release();
    const ids = [...((await first)?.events ?? []), ...second.events].map(({ id }) => id);
    expect([second.events.length, new Set(ids).size]).toEqual([2, 6]);
    const { rows } = await api.db.query<{ id: string }>(
      'select id from outbox where id = any($1::uuid[]) order by created_at, id',
      [ids],
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it('forgets what is done after a week and what failed after three months', async () => {
    await api.db.query('delete from outbox');
    await api.db.query(
      `insert into outbox (event, payload, relayed_at, failed_at) values
         ('a', '{}', now() - interval '8 days', null), ('b', '{}', now() - interval '6 days', null),
         ('c', '{}', null, now() - interval '91 days'), ('d', '{}', null, now() - interval '89 days'), ('e', '{}', null, null)`,
    );
    await outbox.sweep();
    const { rows } = await api.db.query('select event from outbox order by event');
    expect(rows.map(({ event }) => event)).toEqual(['b', 'd', 'e']);
  });
});
