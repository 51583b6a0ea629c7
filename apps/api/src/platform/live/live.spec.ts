import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/index.ts';
import { valkeyUrl } from '../testing/valkey.ts';
import { channelOf } from './channel.ts';
import { Live } from './live.ts';

interface Numbered {
  number: number;
}
const aChannel = (number: number) =>
  channelOf<Numbered>('thread', `0193a1b2-0000-7000-8000-${String(number).padStart(12, '0')}`);
const next = async (heard: AsyncIterableIterator<Numbered>): Promise<Numbered> =>
  (await heard.next()).value as Numbered;

describe.each<[string, () => Record<string, string>]>([
  ['PostgreSQL', () => ({})],
  ['Valkey', () => ({ REDIS_URL: valkeyUrl() })],
])('live news by %s', (_name, environment) => {
  let here: TestApi;
  let live: Live;
  beforeAll(async () => {
    here = await startTestApi(environment());
    live = here.app.get(Live);
  });
  afterAll(() => here.stop());

  /** A subscription that is known to hear: over a network it takes a moment until it does. */
  const listening = async (number: number): Promise<AsyncIterableIterator<Numbered>> => {
    const heard = live.subscribe(aChannel(number));
    let isHeard = false;
    const first = next(heard).then(() => (isHeard = true));
    while (!isHeard) {
      await live.publish(aChannel(number), { number: -1 });
      await new Promise((wake) => setTimeout(wake, 20));
    }
    await first;
    return heard;
  };
  /** The first piece that is not of the kind `listening` sends. */
  const real = async (heard: AsyncIterableIterator<Numbered>): Promise<Numbered> => {
    for (;;) {
      const news = await next(heard);
      if (news.number !== -1) return news;
    }
  };

  it('reach the listeners of their channel, also when they fill more than one notification', async () => {
    const all = Array.from({ length: 320 }, (_, number) => ({ channel: aChannel(number), news: { number } }));
    const [first, last] = [await listening(0), await listening(319)];
    await live.publishAll(all);
    expect([await real(first), await real(last)]).toEqual([{ number: 0 }, { number: 319 }]);
    await Promise.all([first.return?.(), last.return?.()]);
  });

  it('come in order, and not from another channel', async () => {
    const heard = await listening(1);
    await live.publish(aChannel(2), { number: 2 });
    for (const number of [10, 11, 12]) await live.publish(aChannel(1), { number });
    expect([await real(heard), await real(heard), await real(heard)]).toEqual(
      [10, 11, 12].map((number) => ({ number })),
    );
    await heard.return?.();
  });

  it('of nothing are nothing', async () => {
    await expect(live.publishAll([])).resolves.toBeUndefined();
  });
});

describe('a process that did not hear for a while', () => {
  it('says so when it hears again, once for each break, and hears on', async () => {
    const api = await startTestApi();
    const live = api.app.get(Live);
    let back = 0;
    live.whenBack(() => (back += 1));
    const heard = live.subscribe(aChannel(7));
    const first = next(heard);
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
                  where application_name = 'cluster-commons-live' and datname = current_database()`;
    for (const breaks of [1, 2]) {
      const before = back;
      await api.db.query(cut);
      while (back === before) await new Promise((wake) => setTimeout(wake, 20));
      expect(back).toBe(breaks);
    }
    await live.publish(aChannel(7), { number: 3 });
    expect(await first).toEqual({ number: 3 });
    await heard.return?.();
    await api.stop();
  });
});

describe('live news by PostgreSQL', () => {
  it('refuse a piece that no notification can hold', async () => {
    const api = await startTestApi();
    const told = api.app.get(Live).publish(channelOf<{ text: string }>('thread', 'x'), { text: 'x'.repeat(8000) });
    await expect(told).rejects.toThrow('News of thread:x are too long');
    await api.stop();
  });
});
