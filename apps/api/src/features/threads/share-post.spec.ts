import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('share-post');
let api: TestApi;
let handlers: TestHandlers;
const people: Record<'asker' | 'author' | 'reader', { id: string; name: string }> = {} as never;

beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
  for (const who of ['asker', 'author', 'reader'] as const) people[who] = await build.aMember(api.db, from);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const share = async (as: Asker, postId: string, isShared = true) =>
  api.run<{ sharePost: { post: { isShared: boolean } | null; problems: { code: string; path: string[] }[] } | null }>(
    `mutation ($input: SharePostInput!) { sharePost(input: $input) { post { isShared } problems { code path } } }`,
    { input: { postId, isShared } },
    { as },
  );
const edit = async (as: Asker, postId: string, body: string, version = 1) =>
  (
    await api.run<{ editPost: { post: { body: string } | null; problems: { code: string }[] } }>(
      `mutation ($input: EditPostInput!) { editPost(input: $input) { post { body } problems { code } } }`,
      { input: { postId, body, version } },
      { as },
    )
  ).data.editPost;
const aThread = async (given: Parameters<typeof build.aThread>[2] = {}) => {
  const posts = [{}, { authorId: people.author.id, body: 'Who has a press: Ama.' }];
  const thread = await build.aThread(api.db, from, { authorId: people.asker.id, posts, ...given });
  return { ...thread, postId: thread.posts[1]?.id ?? '' };
};

describe('having a post written together', () => {
  it('lets others change it, which is kept under their names and mailed to nobody', async () => {
    const { postId, number, id } = await aThread();
    const { data, statements } = await share(people.author, postId);
    expect(data.sharePost).toEqual({ post: { isShared: true }, problems: [] });
    expect(statements).toEqual(['session', 'post_by_id', 'post_share', 'post_by_id']);
    await handlers.deliver();
    const text = 'Who has a press: Ama, Kofi.';
    expect(await edit(people.reader, postId, text)).toEqual({ post: { body: text }, problems: [] });
    expect(await handlers.deliver()).toEqual([]);
    const { data: read } = await api.run<{ postHistory: { nodes: { editor: { name: string } }[] } }>(
      `{ postHistory(thread: ${number}, post: 2, first: 5) { nodes { editor { name } } } }`,
    );
    expect(read.postHistory.nodes.map(({ editor }) => editor.name)).toEqual([people.reader.name, people.author.name]);
    const { rows } = await api.db.query(`select version from thread where id = $1`, [id]);
    expect(rows).toEqual([{ version: 4 }]);
  });

  it('done twice changes nothing, and is ended again', async () => {
    const { postId, number } = await aThread();
    await share(people.author, postId);
    await share(people.author, postId);
    await share(people.author, postId, false);
    const { data } = await api.run<{ threadLog: { nodes: { act: string }[] } }>(
      `{ threadLog(number: ${number}, first: 5) { nodes { act } } }`,
    );
    expect(data.threadLog.nodes.map(({ act }) => act)).toEqual(['post.unshared', 'post.shared']);
    expect((await edit(people.reader, postId, 'Mine.')).problems).toMatchObject([{ code: 'NOT_THE_AUTHOR' }]);
  });

  it.each<[string, () => Asker, Parameters<typeof build.aThread>[2], string]>([
    ['who did not write it', () => people.reader, {}, 'NOT_THE_AUTHOR'],
    ['its author once the thread is closed', () => people.author, { lockedAt: from.now }, 'THREAD_LOCKED'],
  ])('is refused to %s', async (_who, who, given, code) => {
    const { postId } = await aThread(given);
    const { data } = await share(who(), postId);
    expect(data.sharePost).toEqual({ post: null, problems: [{ code, path: ['input', 'postId'] }] });
  });

  it('is refused of a post that is not there, and to visitors', async () => {
    const { data } = await share(people.author, 'no id at all');
    expect(data.sharePost?.problems).toEqual([{ code: 'NOT_FOUND', path: ['input', 'postId'] }]);
    const { postId } = await aThread();
    expect((await share(null, postId)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('takes no text of who left the cluster while they wrote', async () => {
    const cluster = await build.aCluster(api.db, from);
    for (const { id } of [people.author, people.reader])
      await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: id });
    const { postId } = await aThread({ clusterId: cluster.id, visibility: 'cluster' });
    await share(people.author, postId);
    const gone = `update membership set left_at = now() - interval '1 second' where member_id = $1 and cluster_id = $2`;
    await api.db.query(gone, [people.reader.id, cluster.id]);
    expect((await edit(people.reader, postId, 'Mine.')).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('of who asked without a name gives nothing of it away', async () => {
    const thread = await aThread({ isAnonymous: true });
    await share(people.author, thread.postId);
    expect((await edit(people.asker, thread.postId, 'Who has a press: Ama, and I.')).problems).toEqual([]);
    const read = await api.run<object>(
      `{ postHistory(thread: ${thread.number}, post: 2, first: 5) { nodes { body editor { id handle name } } }
         threadLog(number: ${thread.number}, first: 5) { nodes { act actor { id handle name } } } }`,
      {},
      { as: people.reader },
    );
    expect(JSON.stringify(read.data)).toContain('and I.');
    expect(JSON.stringify(read.data)).not.toContain(people.asker.name);
    expect(JSON.stringify(read.data)).not.toContain(people.asker.id);
  });
});
