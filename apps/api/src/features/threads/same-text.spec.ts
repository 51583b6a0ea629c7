import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('same-text');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const reply = (as: { id: string }, input: Record<string, unknown>) =>
  api.run<{ replyToThread: { problems: { code: string }[] } | null }>(
    `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { problems { code } } }`,
    { input },
    { as },
  );

describe('replying', () => {
  it('with the same text within some minutes is refused, and what is another text is not', async () => {
    const thread = await build.aThread(api.db, from);
    const writer = await build.aMember(api.db, from);
    const again = async (body: string): Promise<string[]> =>
      (await reply(writer, { threadId: thread.id, body })).data.replyToThread?.problems.map(({ code }) => code) ?? [];
    expect(await again('Posted by mistake.')).toEqual([]);
    expect(await again('Posted by mistake.')).toEqual(['SAME_TEXT']);
    expect(await again('Posted on purpose.')).toEqual([]);
    await api.db.query(`update post set created_at = now() - interval '6 minutes' where body = 'Posted by mistake.'`);
    expect(await again('Posted by mistake.')).toEqual([]);
  });
});
