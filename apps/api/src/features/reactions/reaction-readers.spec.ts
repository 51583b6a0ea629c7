import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, countStatements, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';
import { reactionsBy } from './testing/reacting.ts';

const from = testSource('reaction-readers');
let api: TestApi;
let by: ReturnType<typeof reactionsBy>;
let cluster: { id: string };
beforeAll(async () => {
  api = await startTestApi();
  by = reactionsBy(api);
  cluster = await build.aCluster(api.db, from);
});
afterAll(() => api.stop());

const aMember = (given: object = {}) => build.aMember(api.db, from, given);
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);
/** A thread with its opening post. */
const aPost = async (given: Parameters<typeof build.aThread>[2] = {}) => {
  const thread = await aThread(given);
  const [post] = thread.posts;
  if (!post) throw new Error('The thread has no post');
  return { ...thread, postId: post.id };
};

type Reactions = ReturnType<typeof reactionsBy>;
const useful: Reactions['useful'] = (...asked) => by.useful(...asked);
const tried: Reactions['tried'] = (...asked) => by.tried(...asked);
const shown: Reactions['shown'] = (...asked) => by.shown(...asked);
const countsOf: Reactions['countsOf'] = (...asked) => by.countsOf(...asked);
const namesOf: Reactions['namesOf'] = (...asked) => by.namesOf(...asked);

describe('what is withheld', () => {
  it('of a hidden or removed post: counts, lines and names', async () => {
    const [member, post] = [await aMember(), await aPost()];
    await tried(member, post.postId, 'A secret result');
    for (const column of ['hidden_at', 'removed_at']) {
      await api.db.query(`update post set ${column} = now() where id = $1`, [post.postId]);
      for (const as of [null, member]) {
        expect(await shown(as, post.number)).toEqual([{ reactions: [], results: [] }]);
      }
      expect(await namesOf(member, post.number)).toBeNull();
      await api.db.query(`update post set ${column} = null where id = $1`, [post.postId]);
    }
    expect(await countsOf(null, post.number)).toEqual([0, 0, 1]);
  });

  it('of a thread of members: everything, from all others', async () => {
    const [stranger, insider] = [await aMember(), await aMember()];
    const post = await aPost({ clusterId: cluster.id, visibility: 'cluster' });
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: insider.id });
    await tried(insider, post.postId, 'Of the inside');
    for (const as of [null, stranger]) expect(await shown(as, post.number)).toBeNull();
    expect(await namesOf(stranger, post.number)).toBeNull();
  });

  it('of who asked without a name: the name under what they say in that thread', async () => {
    const [asker, other, staff] = [
      await aMember({ name: 'Asma A' }),
      await aMember({ name: 'Omar O' }),
      await aMember({ role: 'moderator' }),
    ];
    const post = await aPost({ authorId: asker.id });
    await api.db.query(`update thread set is_anonymous = true, kind = 'question' where id = $1`, [post.id]);
    const { id } = await build.aPost(api.db, from, { threadId: post.id, authorId: other.id });
    await tried(asker, id, 'It worked for me.');
    await useful(asker, id);
    for (const as of [null, other]) {
      const result = (await shown(as, post.number))?.[1]?.results[0];
      expect(result?.author).toMatchObject({ name: 'The asker', isWithheld: true });
      expect(result?.author.id).not.toBe(asker.id);
    }
    expect(await namesOf(other, post.number, 2)).toEqual(['USEFUL The asker', 'TRIED_IT The asker']);
    expect(await namesOf(staff, post.number, 2)).toEqual(['USEFUL Asma A', 'TRIED_IT Asma A']);
  });
});

describe('lists and pages', () => {
  it('say how many find the opening post useful, while its words are shown', async () => {
    const [one, two, post] = [await aMember(), await aMember(), await aPost()];
    await useful(one, post.postId);
    await useful(two, post.postId);
    const counted = async (): Promise<number | undefined> => {
      const { data } = await api.run<{ threads: { nodes: { id: string; usefulCount: number }[] } }>(
        '{ threads(sort: NEWEST, first: 50) { nodes { id usefulCount } } }',
      );
      return data.threads.nodes.find(({ id }) => id === post.id)?.usefulCount;
    };
    expect(await counted()).toBe(2);
    await api.db.query('update post set hidden_at = now() where id = $1', [post.postId]);
    expect(await counted()).toBe(0);
  });

  it('take the same number of statements for one post and for many', async () => {
    const [member, post] = [await aMember(), await aPost()];
    await useful(member, post.postId);
    const count = async () => (await countStatements(() => shown(member, post.number))).statements.length;
    const before = await count();
    for (let more = 0; more < 10; more += 1) {
      const { id } = await build.aPost(api.db, from, { threadId: post.id });
      await tried(member, id, `Result ${more}`);
    }
    expect(await count()).toBe(before);
  });
});
