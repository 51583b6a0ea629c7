import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('show-asker-name');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

interface Shown {
  thread: { isAnonymous: boolean } | null;
  problems: { code: string; path: string[] }[];
}
const show = async (as: Asker, threadId: string): Promise<Shown> =>
  (
    await api.run<{ showAskerName: Shown }>(
      'mutation ($input: ShowAskerNameInput!) { showAskerName(input: $input) { thread { isAnonymous } problems { code path } } }',
      { input: { threadId } },
      { as },
    )
  ).data.showAskerName;
const namesIn = async (number: number): Promise<string[]> => {
  const { data } = await api.run<{
    thread: { author: { name: string }; posts: { nodes: { author: { name: string } }[] } };
  }>('query ($number: Int!) { thread(number: $number) { author { name } posts { nodes { author { name } } } } }', {
    number,
  });
  return [data.thread.author.name, ...data.thread.posts.nodes.map(({ author }) => author.name)];
};
const one = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>> =>
  (await api.db.query<Record<string, unknown>>(sql, values)).rows[0] ?? {};
const told = (threadId: string) =>
  one(
    `select (select epoch::int from public_epoch) as epoch, (select version from thread where id = $1) as version,
            (select count(*)::int from outbox where event = 'thread.changed' and payload->>'threadId' = $1::text) as events,
            (select count(*)::int from audit_event where act = 'thread.named' and subject_id = $1) as lines`,
    threadId,
  );

async function aQuestion() {
  const [asker, helper] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
  const posts = [{}, { authorId: helper.id }, { authorId: asker.id }];
  const thread = await build.aThread(api.db, from, { authorId: asker.id, isAnonymous: true, posts });
  return { asker, helper, thread };
}

describe('showing the name under a question asked without it', () => {
  it('puts it under all that its asker wrote there, counts that, and is told once', async () => {
    const { asker, helper, thread } = await aQuestion();
    expect(await namesIn(thread.number)).not.toContain(asker.name);
    const before = await told(thread.id);
    for (let times = 0; times < 2; times += 1)
      expect(await show(asker, thread.id)).toEqual({ thread: { isAnonymous: false }, problems: [] });
    expect(await namesIn(thread.number)).toEqual([asker.name, asker.name, helper.name, asker.name]);
    const profile = await one('select post_count as count from profile where member_id = $1', asker.id);
    expect(profile).toEqual({ count: 2 });
    const { epoch, version } = before as { epoch: number; version: number };
    expect(await told(thread.id)).toEqual({ epoch: epoch + 1, version: version + 1, events: 1, lines: 1 });
  });

  it.each([
    ['a member', 'NOT_THE_AUTHOR'],
    ['a moderator', 'NOT_THE_AUTHOR'],
    ['nobody that can read it', 'NOT_FOUND'],
  ])('is not for %s', async (who, code) => {
    const { asker, helper, thread } = await aQuestion();
    const before = await told(thread.id);
    if (who === 'nobody that can read it')
      await api.db.query('update thread set hidden_at = now() where id = $1', [thread.id]);
    const as = who === 'a moderator' ? await build.aMember(api.db, from, { role: 'moderator' }) : helper;
    expect(await show(as, thread.id)).toEqual({ thread: null, problems: [{ code, path: ['input', 'threadId'] }] });
    expect(await told(thread.id)).toEqual(before);
    expect(
      (await one('select is_anonymous as "isAnonymous" from thread where author_id = $1', asker.id))['isAnonymous'],
    ).toBe(true);
  });
});
