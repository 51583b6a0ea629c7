import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/index.ts';
import { Live, type ThreadNews } from './live.ts';

let api: TestApi;
let live: Live;

beforeAll(async () => {
  api = await startTestApi();
  live = api.app.get(Live);
});
afterAll(() => api.stop());

const newsOf = (thread: number): ThreadNews => ({
  threadId: `0193a1b2-0000-7000-8000-${String(thread).padStart(12, '0')}`,
  version: 2_000_000_000,
  postCount: 2_000_000_000,
});

describe('live news by PostgreSQL', () => {
  it('reach who listens to their thread, also out of more than one notification can hold', async () => {
    const all = Array.from({ length: 320 }, (_, thread) => newsOf(thread));
    const [first, last] = [live.thread(newsOf(0).threadId), live.thread(newsOf(319).threadId)];
    const heard = Promise.all([first.next(), last.next()]);
    await live.publish(all);
    expect((await heard).map(({ value }) => value as ThreadNews)).toEqual([newsOf(0), newsOf(319)]);
    await Promise.all([first.return?.(), last.return?.()]);
  });
});
