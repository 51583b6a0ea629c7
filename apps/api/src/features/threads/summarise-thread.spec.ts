import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('summarise-thread');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

interface Summary {
  number: number;
  upTo: number;
  since: number;
  html: string;
  revision: number;
}
interface Said {
  summary: Summary | null;
  codes: string[];
}
type Member = Awaited<ReturnType<typeof build.aMember>>;
const shown = 'summary { number upTo since html revision }';

async function summarise(as: Member, input: object): Promise<Said> {
  const { data } = await api.run<{
    summariseThread: { thread: { summary: Summary | null } | null; problems: { code: string }[] };
  }>(
    `mutation ($input: SummariseThreadInput!) {
       summariseThread(input: $input) { thread { ${shown} } problems { code } } }`,
    { input },
    { as },
  );
  const { thread, problems } = data.summariseThread;
  return { summary: thread?.summary ?? null, codes: problems.map(({ code }) => code) };
}

const seen = async (number: number): Promise<Summary | null> =>
  (
    await api.run<{ thread: { summary: Summary | null } }>(
      `query ($number: Int!) { thread(number: $number) { ${shown} } }`,
      { number },
    )
  ).data.thread.summary;

/** A discussion of so many posts, the last of them by a writer of its own. */
async function aDiscussion(posts = 21) {
  const [writer, reader] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
  const thread = await build.aThread(api.db, from, {
    posts: Array.from({ length: posts }, (_, index) => ({
      body: `Post ${index + 1}`,
      ...(index === posts - 1 && { authorId: writer.id }),
    })),
  });
  return { thread, writer, reader, post: thread.posts[posts - 1]?.id ?? '' };
}
const versionOf = async (id: string): Promise<number> =>
  (await api.db.query<{ version: number }>('select version from thread where id = $1', [id])).rows[0]?.version ?? 0;

describe('the summary of a long discussion', () => {
  it('stands at its head for everybody, is written together, and reaches to the post before it', async () => {
    const { thread, writer, post } = await aDiscussion();
    const before = await versionOf(thread.id);
    const said = await summarise(writer, { threadId: thread.id, postId: post });
    expect(said).toMatchObject({ codes: [], summary: { number: 21, upTo: 20, since: 0, revision: 1 } });
    expect(await seen(thread.number)).toMatchObject({ number: 21, upTo: 20, html: expect.stringContaining('Post 21') });
    const { rows } = await api.db.query('select is_shared as "isShared" from post where id = $1', [post]);
    expect(rows).toEqual([{ isShared: true }]);
    expect(await versionOf(thread.id)).toBe(before + 1);
    // Said again it is so already.
    await summarise(writer, { threadId: thread.id, postId: post });
    expect(await versionOf(thread.id)).toBe(before + 1);
    const log = await api.db.query('select act from audit_event where scope_id = $1 and act like $2', [
      thread.id,
      'summary.%',
    ]);
    expect(log.rows).toEqual([{ act: 'summary.marked' }]);
  });

  it('reaches further when whoever may reply says so, and counts what came since', async () => {
    const { thread, writer, reader, post } = await aDiscussion();
    await summarise(writer, { threadId: thread.id, postId: post, upTo: 18 });
    expect(await seen(thread.number)).toMatchObject({ upTo: 18, since: 2 });
    expect(await summarise(reader, { threadId: thread.id, postId: post, upTo: 19 })).toMatchObject({
      codes: [],
      summary: { upTo: 19, since: 1 },
    });
    expect(await summarise(reader, { threadId: thread.id, postId: post, upTo: 900 })).toMatchObject({
      summary: { upTo: 21, since: 0 },
    });
    expect((await summarise(reader, { threadId: thread.id, postId: post, upTo: 0 })).codes).toEqual(['TOO_FEW']);
  });

  it('is taken away, and is none while its post is hidden or removed', async () => {
    const { thread, writer, reader, post } = await aDiscussion();
    await summarise(writer, { threadId: thread.id, postId: post });
    await api.db.query('update post set hidden_at = now() where id = $1', [post]);
    expect(await seen(thread.number)).toBeNull();
    await api.db.query('update post set hidden_at = null where id = $1', [post]);
    expect(await seen(thread.number)).not.toBeNull();
    expect((await summarise(reader, { threadId: thread.id, postId: null })).codes).toEqual(['NOT_THE_AUTHOR']);
    expect(await summarise(writer, { threadId: thread.id, postId: null })).toEqual({ summary: null, codes: [] });
    expect(await seen(thread.number)).toBeNull();
  });

  it('is refused to others, for the first post, of another discussion, and of a short one', async () => {
    const { thread, writer, reader, post } = await aDiscussion();
    const [short, other] = [await aDiscussion(19), await aDiscussion()];
    const asker = { id: thread.authorId } as Member;
    const first = thread.posts[0]?.id;
    const refused = async (as: Member, threadId: string, postId: unknown) =>
      (await summarise(as, { threadId, postId })).codes;
    expect(await refused(reader, thread.id, post)).toEqual(['NOT_THE_AUTHOR']);
    expect(await refused(asker, thread.id, post)).toEqual(['NOT_THE_AUTHOR']);
    expect(await refused(asker, thread.id, first)).toEqual(['OPENING_POST']);
    expect(await refused(writer, thread.id, other.post)).toEqual(['OTHER_THREAD']);
    expect(await refused(short.writer, short.thread.id, short.post)).toEqual(['THREAD_TOO_SHORT']);
    await api.db.query('update post set is_shared = true where id = $1', [post]);
    expect(await refused(asker, thread.id, post)).toEqual([]);
    await api.db.query('update thread set locked_at = now() where id = $1', [other.thread.id]);
    expect(await refused(other.writer, other.thread.id, other.post)).toEqual(['THREAD_LOCKED']);
  });
});
