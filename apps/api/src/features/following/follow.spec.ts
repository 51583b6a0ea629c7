import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followingLimits } from '@cluster-commons/domain/following';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('follow');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);

interface Done {
  level: string | null;
  problems: { code: string; path: string[] }[];
}
const follow = async (as: Asker, kind: string, id: string, level: string): Promise<Done> =>
  (
    await api.run<{ follow: Done }>(
      'mutation ($input: FollowInput!) { follow(input: $input) { level problems { code path } } }',
      { input: { kind, id, level } },
      { as },
    )
  ).data.follow;

const follows = async (as: Asker) =>
  (
    await api.run<{ myFollows: { kind: string; name: string; slug: string | null; level: string }[] }>(
      '{ myFollows { kind name slug level } }',
      {},
      { as },
    )
  ).data.myFollows;

const listed = async (as: Asker | null, given: { sort?: string; filter?: object } = {}): Promise<string[]> =>
  (
    await api.run<{ threads: { nodes: { id: string }[] } }>(
      'query ($sort: ThreadSort, $filter: ThreadFilter) { threads(first: 50, sort: $sort, filter: $filter) { nodes { id } } }',
      given,
      as === null ? {} : { as },
    )
  ).data.threads.nodes.map(({ id }) => id);

const levelOf = async (as: Asker, id: string) =>
  (
    await api.run<{ threadReadings: { level: string; cause: string | null }[] }>(
      'query ($ids: [ID!]!) { threadReadings(ids: $ids) { level cause } }',
      { ids: [id] },
      { as },
    )
  ).data.threadReadings[0];

const set = (level: string): Done => ({ level, problems: [] });
const refused = (code: string): Done => ({ level: null, problems: [{ code, path: ['input', 'id'] }] });

describe('how much a member wants to hear', () => {
  it('is kept for a thread, with who said so', async () => {
    const [member, other, thread] = [await aMember(), await aMember(), await aThread()];
    expect(await follow(member, 'THREAD', thread.id, 'FOLLOW')).toEqual(set('FOLLOW'));
    expect(await levelOf(member, thread.id)).toEqual({ level: 'FOLLOW', cause: 'CHOSEN' });
    expect(await levelOf(other, thread.id)).toBeUndefined();
    await follow(member, 'THREAD', thread.id, 'NORMAL');
    expect(await levelOf(member, thread.id)).toEqual({ level: 'NORMAL', cause: 'CHOSEN' });
  });

  it('is kept for clusters, tags and people, by kind and name; twice is once', async () => {
    const [member, person, cluster] = [await aMember(), await aMember(), await build.aCluster(api.db, from)];
    expect(await follow(member, 'PERSON', person.id, 'FOLLOW')).toEqual(set('FOLLOW'));
    await follow(member, 'PERSON', person.id, 'MUTE');
    expect(await follow(member, 'CLUSTER', cluster.id, 'NORMAL')).toEqual(set('NORMAL'));
    expect(await follow(member, 'TAG', ' Pooled Purchase ', 'FOLLOW')).toEqual(set('FOLLOW'));
    expect(await follows(member)).toEqual([
      { kind: 'CLUSTER', name: cluster.name, slug: cluster.slug, level: 'NORMAL' },
      { kind: 'PERSON', name: person.name, slug: person.handle, level: 'MUTE' },
      { kind: 'TAG', name: 'pooled-purchase', slug: null, level: 'FOLLOW' },
    ]);
    await follow(member, 'PERSON', person.id, 'NORMAL');
    await follow(member, 'TAG', 'pooled-purchase', 'NORMAL');
    expect(await follows(member)).toHaveLength(1);
  });

  it('of two at once is what one of them said', async () => {
    const [member, person] = [await aMember(), await aMember()];
    await Promise.all(['FOLLOW', 'MUTE', 'FOLLOW', 'MUTE'].map((level) => follow(member, 'PERSON', person.id, level)));
    expect(await follows(member)).toHaveLength(1);
  });

  it('is refused for what is not there, and for oneself', async () => {
    const cluster = await build.aCluster(api.db, from);
    const hidden = await aThread({ clusterId: cluster.id, visibility: 'cluster' });
    const [member, gone] = [await aMember(), await aMember({ status: 'left' })];
    const cases: [string, string, string][] = [
      ['THREAD', hidden.id, 'NOT_FOUND'],
      ['THREAD', cluster.id, 'NOT_FOUND'],
      ['CLUSTER', member.id, 'NOT_FOUND'],
      ['PERSON', gone.id, 'NOT_FOUND'],
      ['PERSON', member.id, 'OWN_ACCOUNT'],
      ['TAG', ' ', 'NOT_FOUND'],
      ['TAG', 'x'.repeat(500), 'NOT_FOUND'],
    ];
    for (const [kind, id, code] of cases)
      expect([kind, await follow(member, kind, id, 'FOLLOW')]).toEqual([kind, refused(code)]);
  });

  it('has an end, at which what is known can still change', async () => {
    const member = await aMember();
    await api.db.query(
      `insert into follow (member_id, tag, level) select $1, 'tag-' || n, 'follow' from generate_series(1, $2::int) n`,
      [member.id, followingLimits.most],
    );
    expect(await follow(member, 'TAG', 'one-more', 'FOLLOW')).toEqual(refused('TOO_MANY'));
    expect(await follow(member, 'TAG', 'tag-7', 'MUTE')).toEqual(set('MUTE'));
  });
});

describe('a list of discussions', () => {
  it('has nothing that its reader muted, and tells nobody else', async () => {
    const [member, other, loud] = [await aMember(), await aMember(), await aMember()];
    const cluster = await build.aCluster(api.db, from);
    const ofLoud = await aThread({ authorId: loud.id });
    const ofCluster = await aThread({ clusterId: cluster.id });
    const tagged = await aThread({ tags: ['noise'] });
    const [muted, kept] = [await aThread(), await aThread()];
    const all = [kept, muted, tagged, ofCluster, ofLoud].map(({ id }) => id);
    expect(await listed(member)).toEqual(expect.arrayContaining(all));
    await follow(member, 'PERSON', loud.id, 'MUTE');
    await follow(member, 'CLUSTER', cluster.id, 'MUTE');
    await follow(member, 'TAG', 'noise', 'MUTE');
    await follow(member, 'THREAD', muted.id, 'MUTE');
    const among = (ids: string[]) => ids.filter((id) => all.includes(id));
    expect(among(await listed(member))).toEqual([kept.id]);
    expect(among(await listed(member, { sort: 'NEWEST' }))).toEqual([kept.id]);
    expect(among(await listed(other))).toHaveLength(5);
    expect(among(await listed(null))).toHaveLength(5);
  });

  it('of one tag or one cluster has what it is about, muted or not', async () => {
    const [member, cluster] = [await aMember(), await build.aCluster(api.db, from)];
    const tagged = await aThread({ tags: ['asked-for'] });
    const there = await aThread({ clusterId: cluster.id });
    await follow(member, 'TAG', 'asked-for', 'MUTE');
    await follow(member, 'CLUSTER', cluster.id, 'MUTE');
    expect(await listed(member, { filter: { tag: 'asked-for' } })).toEqual([tagged.id]);
    expect(await listed(member, { filter: { cluster: cluster.slug } })).toEqual([there.id]);
  });

  it('gives away nobody who asked without a name by leaving the question out', async () => {
    const [member, asker] = [await aMember(), await aMember()];
    const nameless = await aThread({ authorId: asker.id, kind: 'question', isAnonymous: true });
    await follow(member, 'PERSON', asker.id, 'MUTE');
    expect(await listed(member)).toContain(nameless.id);
  });

  it('of what is unread has threads that are followed and have news, latest post first', async () => {
    const member = await aMember();
    const posts = (count: number) => ({ posts: Array.from({ length: count }, () => ({})) });
    const [first, second, read, seenOnly, muted] = [
      await aThread(posts(3)),
      await aThread(posts(2)),
      await aThread(posts(2)),
      await aThread(posts(4)),
      await aThread(posts(2)),
    ];
    const mark = (threadId: string, postNumber: number) =>
      api.run(
        'mutation ($input: MarkReadInput!) { markRead(input: $input) { problems { code } } }',
        { input: { threadId, postNumber } },
        { as: member },
      );
    for (const { id } of [first, second, read]) await follow(member, 'THREAD', id, 'FOLLOW');
    await follow(member, 'THREAD', muted.id, 'MUTE');
    await mark(first.id, 1);
    await mark(read.id, 2);
    await mark(seenOnly.id, 1);
    await api.db.query(`update thread set last_post_at = now() + interval '1 second' where id = $1`, [first.id]);
    expect(await listed(member, { sort: 'UNREAD' })).toEqual([first.id, second.id]);
    await mark(second.id, 2);
    expect(await listed(member, { sort: 'UNREAD' })).toEqual([first.id]);
    expect(await listed(null, { sort: 'UNREAD' })).toEqual([]);
  });
});

describe('what a member has said', () => {
  const levelsOf = async (as: Asker | null, kind: string, ids: string[]) =>
    (
      await api.run<{ followLevels: { id: string; level: string }[] | null }>(
        'query ($kind: FollowKind!, $ids: [String!]!) { followLevels(kind: $kind, ids: $ids) { id level } }',
        { kind, ids },
        as === null ? {} : { as },
      )
    ).data.followLevels;
  const muted = async (as: Asker) =>
    (
      await api.run<{ mutedThreads: { totalCount: number; nodes: { id: string }[] } }>(
        '{ mutedThreads(first: 20) { totalCount nodes { id } } }',
        {},
        { as },
      )
    ).data.mutedThreads;

  it('is told beside each kind of thing, to them alone', async () => {
    const [member, other, cluster, thread] = [
      await aMember(),
      await aMember(),
      await build.aCluster(api.db, from),
      await aThread(),
    ];
    const things: [string, string][] = [
      ['CLUSTER', cluster.id],
      ['PERSON', other.id],
      ['TAG', 'said-of'],
      ['THREAD', thread.id],
    ];
    for (const [kind, id] of things) {
      await follow(member, kind, id, 'FOLLOW');
      expect(await levelsOf(member, kind, [id, 'no such thing'])).toEqual([{ id, level: 'FOLLOW' }]);
      expect(await levelsOf(other, kind, [id])).toEqual([]);
      expect(await levelsOf(null, kind, [id])).toBeNull();
    }
  });

  it('of muted discussions is a list, without those that they may no longer read', async () => {
    const [member, cluster] = [await aMember(), await build.aCluster(api.db, from)];
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    const [open, closed] = [await aThread(), await aThread({ clusterId: cluster.id, visibility: 'cluster' })];
    await follow(member, 'THREAD', open.id, 'MUTE');
    await follow(member, 'THREAD', closed.id, 'MUTE');
    expect((await muted(member)).totalCount).toBe(2);
    await api.db.query('update membership set left_at = now() where member_id = $1', [member.id]);
    expect(await muted(member)).toEqual({ totalCount: 1, nodes: [{ id: open.id }] });
  });
});
