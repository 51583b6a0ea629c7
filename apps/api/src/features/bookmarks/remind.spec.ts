import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reminderLimits } from '@cluster-commons/domain/bookmarks';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('remind');
let api: TestApi;
let handlers: TestHandlers;
let member: { id: string };
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});
beforeEach(async () => {
  await api.db.query('delete from bookmark');
  await api.db.query('delete from outbox');
  member = await build.aMember(api.db, from);
});

const aBookmark = async (remindIn: number | null) => {
  const { id: threadId } = await build.aThread(api.db, from);
  const remindAt = remindIn === null ? null : new Date(Date.now() + remindIn * 60_000);
  return build.aBookmark(api.db, from, { memberId: member.id, threadId, remindAt });
};
const strike = () => handlers.strike('bookmark-reminders');
const told = async (): Promise<object[]> =>
  (await api.db.query(`select payload from outbox where event = 'bookmark.reminder-due' order by id`)).rows.map(
    ({ payload }) => payload,
  );

describe('a reminder whose time has come', () => {
  it('is told once, and no other', async () => {
    const due = await aBookmark(-1);
    await aBookmark(60);
    await aBookmark(null);
    await strike();
    await strike();
    expect(await told()).toEqual([{ bookmarkId: due.id, memberId: member.id }]);
  });

  it('is told by one of several workers', async () => {
    for (let count = 0; count < 5; count += 1) await aBookmark(-count);
    await Promise.all([strike(), strike(), strike()]);
    expect(new Set((await told()).map((payload) => JSON.stringify(payload))).size).toBe(5);
    expect(await told()).toHaveLength(5);
  });

  it('is left to whoever is at it, and told later where that one was stopped', async () => {
    const due = await aBookmark(-1);
    const client = await api.db.connect();
    await client.query('begin');
    await client.query('select 1 from bookmark where id = $1 for update', [due.id]);
    await strike();
    expect(await told()).toEqual([]);
    await client.query('rollback');
    client.release();
    await strike();
    expect(await told()).toHaveLength(1);
  });

  it('is told however many are due', async () => {
    const { id: threadId } = await build.aThread(api.db, from);
    await api.db.query(
      `with m as (
         insert into member (handle, name, email)
         select 'reminded-' || n, 'Reminded ' || n, 'reminded-' || n || '@example.org' from generate_series(1, $1::int) n
         returning id
       )
       insert into bookmark (member_id, thread_id, remind_at) select id, $2, now() - interval '1 minute' from m`,
      [reminderLimits.toldAtOnce + 1, threadId],
    );
    await strike();
    expect(await told()).toHaveLength(reminderLimits.toldAtOnce + 1);
  });

  it('is told anew when it is set anew', async () => {
    const due = await aBookmark(-1);
    await strike();
    const set = { choice: 'AT', at: new Date(Date.now() + 3_600_000).toISOString().slice(0, 16), zone: 'UTC' };
    await api.run(
      'mutation ($input: BookmarkInput!) { bookmark(input: $input) { problems { code } } }',
      { input: { threadId: due.threadId, reminder: set } },
      { as: member },
    );
    await strike();
    expect(await told()).toHaveLength(1);
    await api.db.query(`update bookmark set remind_at = now() - interval '1 second' where id = $1`, [due.id]);
    await strike();
    expect(await told()).toHaveLength(2);
  });

  it('writes nothing but the event: no mail', async () => {
    await aBookmark(-1);
    await strike();
    expect(await handlers.deliver()).toEqual([]);
  });
});
