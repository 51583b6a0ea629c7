import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Happened } from '@cluster-commons/domain/events';
import { notificationLimits } from '@cluster-commons/domain/notifications';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Live } from '../../platform/live/live.ts';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { Notify } from './notify.ts';
import { tellPortion } from './tell-of-post.ts';

const from = testSource('fan-out');
let api: TestApi;
let handlers: TestHandlers;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

/** A worker that ends at its `dies`th portion: before it, or after it was done and before that is known. */
class Dying extends Database {
  #portions = 0;
  constructor(
    database: Database,
    private readonly dies: number,
    private readonly when: 'before' | 'after',
  ) {
    super(database.pool);
  }
  override async one(...asked: Parameters<Database['one']>): Promise<never> {
    const isPortion = (asked[0] as unknown) === tellPortion;
    if (isPortion) this.#portions += 1;
    if (isPortion && this.#portions === this.dies && this.when === 'before') throw new Error('killed');
    const row = (await super.one(...asked)) as never;
    if (isPortion && this.#portions === this.dies) throw new Error('killed');
    return row;
  }
}

const worker = (dies: number, when: 'before' | 'after') => {
  const mine = new Handlers();
  new Notify(mine, new Dying(api.app.get(Database), dies, when), api.app.get(Live)).onModuleInit();
  return (event: Happened) =>
    mine
      .of(event.name)
      .find(({ name }) => name.startsWith('notify'))!
      .handle(event);
};

const count = 2_300;

/** A thread with a new post in a cluster that so many watch, and its event. */
async function watchedPost(): Promise<{ event: Happened<'thread.replied'>; postId: string }> {
  const cluster = await build.aCluster(api.db, from);
  const thread = await build.aThread(api.db, from, { clusterId: cluster.id });
  const { id: postId } = await build.aPost(api.db, from, { threadId: thread.id });
  await api.db.query(
    `with m as (insert into member (handle, name, email, email_verified)
       select 'w-' || left(md5($1 || g), 20), 'Watcher', md5($1 || g) || '@example.org', true
         from generate_series(1, ${count}) g returning id)
     insert into follow (member_id, cluster_id, level) select id, $1::uuid, 'watch' from m`,
    [cluster.id],
  );
  const payload = { threadId: thread.id, version: 2, postCount: 2, postId };
  return { event: { id: newId(), name: 'thread.replied', at: new Date().toISOString(), payload }, postId };
}

const toldOf = async ({ id }: Happened): Promise<{ rows: number; members: number }> =>
  (
    await api.db.query<{ rows: number; members: number }>(
      `select count(*)::int as rows, count(distinct member_id)::int as members from notification
        where event_id = $1`,
      [id],
    )
  ).rows[0]!;
/** With who opened it. */
const all = { rows: count + 1, members: count + 1 };

describe('telling many', () => {
  it.each([
    [1, 'before'],
    [1, 'after'],
    [2, 'before'],
    [2, 'after'],
    [3, 'after'],
  ] as const)('goes on where a worker was killed, at portion %i, %s it was done', async (dies, when) => {
    const { event } = await watchedPost();
    await expect(worker(dies, when)(event)).rejects.toThrow('killed');
    const before = await toldOf(event);
    expect(before.rows).toBe(Math.min(all.rows, (when === 'after' ? dies : dies - 1) * notificationLimits.toldAtOnce));
    await handlers.handle(event);
    expect(await toldOf(event)).toEqual(all);
    await handlers.handle(event);
    expect(await toldOf(event)).toEqual(all);
  });

  it('is done once by two workers at once, and by one that comes late', async () => {
    const { event } = await watchedPost();
    await Promise.all([handlers.handle(event), handlers.handle(event), worker(9, 'before')(event)]);
    expect(await toldOf(event)).toEqual(all);
  });
});
