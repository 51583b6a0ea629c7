import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { tellingBy } from './testing/telling.ts';

const from = testSource('notifications');
let api: TestApi;
let handlers: TestHandlers;
let tell: ReturnType<typeof tellingBy>;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
  tell = tellingBy(api, handlers);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
const members = (count: number) => Promise.all(Array.from({ length: count }, () => aMember()));
const post = 'We weigh each bale before we sign.';

describe('an answer', () => {
  it('is told to who asked, and to nobody twice', async () => {
    const [asker, writer] = await members(2);
    const { id } = await tell.open(asker!);
    const postId = await tell.reply(writer!, id, post);
    expect(await tell.linesOf(asker!)).toEqual([{ kind: 'reply', threadId: id, postId, actorId: writer!.id, mail: 1 }]);
    expect(await tell.linesOf(writer!)).toEqual([]);
  });

  it('to a post is told to its writer, and to who follows as a new post', async () => {
    const [asker, first, second] = await members(3);
    const { id } = await tell.open(asker!);
    const answered = await tell.reply(first!, id, post);
    await tell.reply(second!, id, 'And who holds the scale?', answered);
    expect(await tell.kindsOf(first!)).toBe('reply');
    expect(await tell.kindsOf(asker!)).toBe('reply new_post');
    expect((await tell.linesOf(asker!)).map(({ mail }) => mail)).toEqual([1, 2]);
  });

  it('that mentions somebody who is followed, quoted and answered tells them once, of the strongest reason', async () => {
    const [asker, writer] = await members(2);
    const { id, number } = await tell.open(asker!);
    const opening = await api.db.query<{ id: string }>('select id from post where thread_id = $1', [id]);
    await tell.reply(
      writer!,
      id,
      `> [Asker](/threads/${number}/x#p1): Ours changes hands.\n\n@${asker!.handle}, so does ours.`,
      opening.rows[0]!.id,
    );
    expect(await tell.kindsOf(asker!)).toBe('mention');
    await tell.reply(writer!, id, `> [Asker](/threads/${number}/x#p1): Ours changes hands.\n\nAnd who pays for it?`);
    expect(await tell.kindsOf(asker!)).toBe('mention quote');
  });

  it('is told to nobody once it is hidden, or taken away by a moderator', async () => {
    const [asker, writer] = await members(2);
    const { id } = await tell.open(asker!);
    const answer = await api.run<{ replyToThread: { post: { id: string } } }>(
      `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { post { id } problems { code } } }`,
      { input: { threadId: id, body: 'Buy my scales.', lang: 'en' } },
      { as: writer! },
    );
    await api.db.query('update post set hidden_at = now() where id = $1', [answer.data.replyToThread.post.id]);
    await handlers.deliver();
    expect(await tell.kindsOf(asker!)).toBe('');
  });
});

describe('who is mentioned', () => {
  it('is told and follows from then on, unless they said how much they want to hear', async () => {
    const [asker, named, quiet, unwilling] = await members(4);
    await tell.prefer(unwilling!, {}, false);
    const { id } = await tell.open(asker!);
    await tell.follow(quiet!, 'THREAD', id, 'NORMAL');
    await tell.reply(asker!, id, `What do you say, @${named!.handle}, @${quiet!.handle}, @${unwilling!.handle}?`);
    const levels = await api.db.query(
      `select r.level, r.cause from unnest($2::uuid[]) with ordinality w(id, place)
         join thread_member r on r.member_id = w.id and r.thread_id = $1 order by w.place`,
      [id, [named!.id, quiet!.id, unwilling!.id]],
    );
    for (const member of [named, quiet, unwilling]) expect(await tell.kindsOf(member!)).toBe('mention');
    expect(levels.rows).toEqual([
      { level: 'follow', cause: 'mentioned' },
      { level: 'normal', cause: 'chosen' },
    ]);
  });

  it('later, when the post is changed, is told once, and nobody who was told of the post before', async () => {
    const [asker, writer, named, muter] = await members(4);
    const { id } = await tell.open(asker!);
    const postId = await tell.reply(writer!, id, post);
    await tell.follow(muter!, 'PERSON', writer!.id, 'MUTE');
    const body = `${post} Ask @${named!.handle}, @${asker!.handle}, @${muter!.handle} and @${writer!.handle}.`;
    await tell.edit(writer!, postId, body);
    const told = { threadId: id, postId, actorId: writer!.id, mail: 1 };
    expect(await tell.linesOf(named!)).toEqual([{ kind: 'mention', ...told }]);
    expect(await tell.linesOf(asker!)).toEqual([{ kind: 'reply', ...told }]);
    expect([await tell.kindsOf(muter!), await tell.kindsOf(writer!)]).toEqual(['', '']);
    await tell.edit(writer!, postId, `${body} All of them.`);
    expect(await tell.kindsOf(named!)).toBe('mention');
    const level = await api.db.query('select cause from thread_member where member_id = $1 and thread_id = $2', [
      ...[named!.id, id],
    ]);
    expect(level.rows).toEqual([{ cause: 'mentioned' }]);
  });

  it('by a change of who asks without a name is told no name', async () => {
    const [asker, named] = await members(2);
    const { id } = await tell.open(asker!, { kind: 'QUESTION', isAnonymous: true });
    const opening = await api.db.query<{ id: string }>('select id from post where thread_id = $1', [id]);
    await tell.edit(asker!, opening.rows[0]!.id, `Our debts grow. What would you do, @${named!.handle}?`);
    expect(await tell.linesOf(named!)).toMatchObject([{ kind: 'mention', actorId: null }]);
  });

  it('by a change of what they may not read is not', async () => {
    const cluster = await build.aCluster(api.db, from);
    const [writer, outside] = await members(2);
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: writer!.id });
    const { id } = await tell.open(writer!, { clusterId: cluster.id, visibility: 'CLUSTER' });
    const postId = await tell.reply(writer!, id, post);
    await tell.edit(writer!, postId, `${post} Is it so, @${outside!.handle}?`);
    expect(await tell.kindsOf(outside!)).toBe('');
  });

  it('where they may not read is not', async () => {
    const cluster = await build.aCluster(api.db, from);
    const [writer, outside, inside] = await members(3);
    for (const memberId of [writer!.id, inside!.id]) {
      await build.aMembership(api.db, from, { clusterId: cluster.id, memberId });
    }
    const staff = await aMember({ role: 'moderator' });
    await tell.open(writer!, {
      clusterId: cluster.id,
      visibility: 'CLUSTER',
      body: `Look, @${outside!.handle}, @${inside!.handle}, @${staff.handle}.`,
    });
    expect(await tell.kindsOf(outside!)).toBe('');
    expect(await tell.kindsOf(inside!)).toBe('mention');
    expect(await tell.kindsOf(staff)).toBe('mention');
  });
});

describe('who watches', () => {
  it.each(['CLUSTER', 'TAG', 'PERSON'] as const)('a %s is told of discussions and of every post', async (kind) => {
    const cluster = await build.aCluster(api.db, from);
    const [writer, watcher, follower] = await members(3);
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: writer!.id });
    const tag = `tag-${kind.toLowerCase()}`;
    const id = { CLUSTER: cluster.id, TAG: tag, PERSON: writer!.id }[kind];
    await tell.follow(watcher!, kind, id, 'WATCH');
    await tell.follow(follower!, kind, id, 'FOLLOW');
    const thread = await tell.open(writer!, { clusterId: cluster.id, tags: [tag] });
    expect(await tell.kindsOf(watcher!)).toBe('new_thread');
    await tell.reply(writer!, thread.id, post);
    expect(await tell.kindsOf(watcher!)).toBe('new_thread new_post');
    expect(await tell.kindsOf(follower!)).toBe('');
  });

  it('is not told of what they muted, of what they want to hear as usual, or not at all', async () => {
    const cluster = await build.aCluster(api.db, from);
    const [writer, muter, usual, unwilling, tagless] = await members(5);
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: writer!.id });
    for (const member of [muter, usual, unwilling, tagless]) {
      await tell.follow(member!, 'CLUSTER', cluster.id, 'WATCH');
    }
    await tell.follow(muter!, 'PERSON', writer!.id, 'MUTE');
    await tell.follow(tagless!, 'TAG', 'keys', 'MUTE');
    await tell.prefer(unwilling!, { new_thread: 'off', new_post: 'product' });
    const thread = await tell.open(writer!, { clusterId: cluster.id, tags: ['keys'] });
    await tell.follow(usual!, 'THREAD', thread.id, 'NORMAL');
    await tell.reply(writer!, thread.id, post);
    expect(await tell.kindsOf(muter!)).toBe('');
    expect(await tell.kindsOf(tagless!)).toBe('');
    expect(await tell.kindsOf(usual!)).toBe('new_thread');
    expect(await tell.linesOf(unwilling!)).toMatchObject([{ kind: 'new_post', mail: 0 }]);
    await tell.reply(writer!, thread.id, `@${muter!.handle}, @${tagless!.handle}: who has the key?`);
    expect(await tell.kindsOf(muter!)).toBe('');
    expect(await tell.kindsOf(tagless!)).toBe('mention');
  });

  it('a person is not told of what that one asks without a name, and muting them does not tell who asked', async () => {
    const [asker, watcher, muter] = await members(3);
    await tell.follow(watcher!, 'PERSON', asker!.id, 'WATCH');
    await tell.follow(muter!, 'PERSON', asker!.id, 'MUTE');
    await tell.follow(muter!, 'TAG', 'debts', 'WATCH');
    const thread = await tell.open(asker!, { kind: 'QUESTION', isAnonymous: true, tags: ['debts'] });
    expect(await tell.kindsOf(watcher!)).toBe('');
    await tell.follow(watcher!, 'THREAD', thread.id, 'FOLLOW');
    await tell.reply(asker!, thread.id, post);
    expect(await tell.linesOf(muter!)).toMatchObject([
      { kind: 'new_thread', actorId: null },
      { kind: 'new_post', actorId: null },
    ]);
    expect(await tell.linesOf(watcher!)).toMatchObject([{ kind: 'new_post', actorId: null }]);
  });
});

describe('an announcement', () => {
  it('is told to the members of its cluster, or to all', async () => {
    const cluster = await build.aCluster(api.db, from);
    const [inside, outside, left] = await members(3);
    const staff = await aMember({ role: 'administrator' });
    for (const { id } of [inside!, staff]) {
      await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: id });
    }
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: left!.id, leftAt: new Date() });
    await tell.open(staff, { kind: 'ANNOUNCEMENT', clusterId: cluster.id });
    const kinds = () => Promise.all([inside, outside, left, staff].map((member) => tell.kindsOf(member!)));
    expect(await kinds()).toEqual(['announcement', '', '', '']);
    await tell.open(staff, { kind: 'ANNOUNCEMENT' });
    expect(await kinds()).toEqual(['announcement announcement', 'announcement', 'announcement', '']);
  });
});
