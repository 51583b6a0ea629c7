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
import { tellingBy } from './testing/telling.ts';

const from = testSource('tell-one');
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

/** Does something and has it told. */
async function act(as: Asker, name: string, input: object): Promise<void> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.run<Record<string, { problems: object[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code path } } }`,
    { input },
    { as },
  );
  expect({ errors: answer.errors, problems: answer.data[name]?.problems }).toEqual({ errors: [], problems: [] });
  await handlers.deliver();
}

describe('one member is told', () => {
  it('that their reply is the answer, and who said so unless that is who asked without a name', async () => {
    const [asker, writer] = [await aMember(), await aMember()];
    for (const isAnonymous of [false, true]) {
      const thread = await tell.open(asker, { kind: 'QUESTION', isAnonymous });
      const postId = await tell.reply(writer, thread.id, `We ask the dyer, ${isAnonymous ? 'twice' : 'once'}.`);
      await act(asker, 'acceptAnswer', { threadId: thread.id, postId });
    }
    expect(await tell.linesOf(writer)).toMatchObject([
      { kind: 'answer', actorId: asker.id, mail: 2 },
      { kind: 'answer', actorId: null },
    ]);
  });

  it('nothing of what they did themselves', async () => {
    const asker = await aMember();
    const thread = await tell.open(asker, { kind: 'QUESTION' });
    const postId = await tell.reply(asker, thread.id, 'I found it: ask the dyer.');
    await act(asker, 'acceptAnswer', { threadId: thread.id, postId });
    expect(await tell.kindsOf(asker)).toBe('');
  });

  it('of reactions, unless they muted who reacts', async () => {
    const [writer, reader, muted] = [await aMember(), await aMember(), await aMember()];
    await tell.follow(writer, 'PERSON', muted.id, 'MUTE');
    const thread = await build.aThread(api.db, from, { posts: [{ authorId: writer.id }] });
    const postId = thread.posts[0]!.id;
    for (const as of [reader, muted]) await act(as, 'react', { postId, kind: 'USEFUL' });
    expect(await tell.linesOf(writer)).toMatchObject([{ kind: 'reaction', postId, actorId: reader.id, mail: 0 }]);
  });

  it('that their post is hidden or shown again, and not by whom', async () => {
    const [writer, moderator] = [await aMember(), await aMember({ role: 'moderator' })];
    const thread = await build.aThread(api.db, from, { posts: [{}, { authorId: writer.id }] });
    const postId = thread.posts[1]!.id;
    await tell.prefer(writer, { post_hidden: 'off' });
    await act(moderator, 'moderatePost', { postId, act: 'HIDE', reason: 'It names a debtor.' });
    await act(moderator, 'moderatePost', { postId, act: 'RESTORE' });
    expect(await tell.linesOf(writer)).toMatchObject([
      { kind: 'post_hidden', actorId: null, mail: 0 },
      { kind: 'post_restored', actorId: null, mail: 0 },
    ]);
  });

  it('of a request to connect, and of its yes; never of a no', async () => {
    const [one, other, third] = [await aMember(), await aMember(), await aMember()];
    const ids = async () => (await api.db.query<{ id: string }>('select id from connection order by created_at')).rows;
    await act(one, 'requestConnection', { memberId: other.id, reason: 'We buy from the same mill.' });
    await act(third, 'requestConnection', { memberId: other.id, reason: 'We buy from the same mill.' });
    const [first, second] = await ids();
    await act(other, 'answerConnection', { connectionId: first!.id, accept: true });
    await act(other, 'answerConnection', { connectionId: second!.id, accept: false });
    expect(await tell.linesOf(other)).toMatchObject([
      { kind: 'connection_requested', actorId: one.id, threadId: null },
      { kind: 'connection_requested', actorId: third.id },
    ]);
    expect(await tell.linesOf(one)).toMatchObject([{ kind: 'connection_accepted', actorId: other.id, mail: 0 }]);
    expect(await tell.kindsOf(third)).toBe('');
  });

  it('of a role that is given, in the network or a cluster, and not of one that is taken', async () => {
    const [member, administrator] = [await aMember(), await aMember({ role: 'administrator' })];
    const cluster = await build.aCluster(api.db, from);
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    const reason = 'They know the trade well.';
    await act(administrator, 'setRole', { memberId: member.id, role: 'MODERATOR', reason });
    await act(administrator, 'setClusterModerator', {
      memberId: member.id,
      clusterId: cluster.id,
      isModerator: true,
      reason,
    });
    await act(administrator, 'setRole', { memberId: member.id, role: 'MEMBER', reason });
    expect(await tell.kindsOf(member)).toBe('role role');
  });

  it('of a reminder that is due', async () => {
    const member = await aMember();
    const thread = await build.aThread(api.db, from);
    await build.aBookmark(api.db, from, { memberId: member.id, threadId: thread.id, remindAt: new Date(0) });
    await handlers.strike('bookmark-reminders');
    await handlers.deliver();
    expect(await tell.linesOf(member)).toMatchObject([{ kind: 'reminder', threadId: thread.id, actorId: null }]);
  });

  it('by no mail of a request, where they want none', async () => {
    const [one, other] = [await aMember(), await aMember()];
    const asked = async (reason: string): Promise<string[]> => {
      const before = handlers.mails.length;
      await act(one, 'requestConnection', { memberId: other.id, reason });
      await api.db.query(`update connection set status = 'declined', answered_at = now() - interval '1 year'`);
      return handlers.mails.slice(before).map(({ kind }) => kind);
    };
    expect(await asked('We buy from the same mill.')).toEqual(['connection-requested']);
    await tell.prefer(other, { connection_requested: 'product' });
    expect(await asked('And from the same dyer.')).toEqual([]);
    await tell.prefer(other, { connection_requested: 'off' });
    expect(await asked('And the same smith.')).toEqual([]);
    expect(await tell.kindsOf(other)).toBe('connection_requested connection_requested');
  });
});

describe('what was told long ago', () => {
  it('is taken away at night, and what was told since is not', async () => {
    const [asker, writer] = [await aMember(), await aMember()];
    const { id } = await tell.open(asker);
    await tell.reply(writer, id, 'Long ago.');
    await api.db.query(`update notification set at = now() - interval '181 days' where member_id = $1`, [asker.id]);
    await tell.reply(writer, id, 'And not so long ago.');
    expect(await tell.kindsOf(asker)).toBe('reply reply');
    await handlers.strike('notifications-sweep');
    expect(await tell.kindsOf(asker)).toBe('reply');
  });
});
