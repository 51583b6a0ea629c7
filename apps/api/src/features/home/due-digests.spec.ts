import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  countStatements,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { tellingBy } from '../notifications/testing/telling.ts';

const from = testSource('digests');
let api: TestApi;
let worker: TestHandlers;
let tell: ReturnType<typeof tellingBy>;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestHandlers(api);
  tell = tellingBy(api, worker);
});
afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const query = (text: string, values: unknown[] = []) => api.db.query<Record<string, unknown>>(text, values);
type Member = Awaited<ReturnType<typeof aMember>>;
/** Somebody who has a digest planned; what comes is new to them. */
async function aMember(given: Parameters<typeof build.aMember>[2] = {}) {
  const member = await build.aMember(api.db, from, given);
  await worker.strike('due-digests');
  return member;
}
/** A day goes by: the digests of these members are due. @returns the mails that come of it */
async function aDayLater(...members: { id: string }[]) {
  const before = worker.letters.length;
  await query(`update digest_due set next_at = now() - interval '1 second' where member_id = any($1::uuid[])`, [
    members.map(({ id }) => id),
  ]);
  await worker.strike('due-digests');
  await worker.deliver();
  return worker.letters.slice(before);
}
const say = (as: Member, input: object) =>
  api.run<{ updateNotificationPreferences: { problems: object[] } }>(
    `mutation ($input: UpdateNotificationPreferencesInput!) {
       updateNotificationPreferences(input: $input) { problems { code } } }`,
    { input },
    { as },
  );
const planned = async ({ id }: { id: string }): Promise<Date | null> =>
  ((await query('select next_at from digest_due where member_id = $1', [id])).rows[0]?.['next_at'] as Date) ?? null;
/** A discussion that the member follows, in which somebody has written since. */
async function news(reader: Member, body = 'We weigh each bale before we sign.') {
  const [asker, writer] = [await aMember(), await aMember()];
  const thread = await tell.open(asker, { body: `Who holds the scale? ${asker.handle}` });
  await tell.follow(reader, 'THREAD', thread.id, 'FOLLOW');
  const postId = await tell.reply(writer, thread.id, body);
  return { thread, postId, asker, writer };
}

describe('a digest', () => {
  it('names what is unread in what one follows, leads to the post, and comes once', async () => {
    const reader = await aMember();
    const { thread, postId, writer } = await news(reader);
    const [letter, ...others] = await aDayLater(reader);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: reader.email, language: 'en', list: { id: 'digest' } });
    expect(letter?.subject).toContain('Your week at');
    expect(letter?.text).toContain(`New post by ${writer.name}`);
    expect(letter?.text).toContain('We weigh each bale before we sign.');
    expect(letter?.text).toMatch(new RegExp(`/threads/${thread.number}/\\S*#p2\n`));
    expect(letter?.html).toContain('We weigh each bale before we sign.');
    expect(await aDayLater(reader)).toEqual([]);
    expect((await tell.linesOf(reader)).map(({ mail, postId: about }) => [mail, about])).toEqual([[0, postId]]);
  });

  it('is none where nothing is new, where all is read, muted or hidden, and where nobody may read it', async () => {
    const [idle, reading, muting, hiding] = [await aMember(), await aMember(), await aMember(), await aMember()];
    const read = await news(reading);
    await api.run(
      'mutation ($input: MarkReadInput!) { markRead(input: $input) { problems { code } } }',
      { input: { threadId: read.thread.id, postNumber: 2 } },
      { as: reading },
    );
    await tell.follow(muting, 'THREAD', (await news(muting)).thread.id, 'MUTE');
    await query('update post set hidden_at = now() where id = $1', [(await news(hiding)).postId]);
    expect(await aDayLater(idle, reading, muting, hiding)).toEqual([]);
  });

  it('has a post that was hidden, and is shown again, the next time', async () => {
    const reader = await aMember();
    const { postId } = await news(reader);
    await query('update post set hidden_at = now() where id = $1', [postId]);
    expect(await aDayLater(reader)).toEqual([]);
    await query('update post set hidden_at = null where id = $1', [postId]);
    expect(await aDayLater(reader)).toHaveLength(1);
  });

  it('names what was opened in the clusters, tags and people that one follows, and nothing one was told of', async () => {
    const reader = await aMember();
    const cluster = await build.aCluster(api.db, from);
    const [writer, other] = [await aMember(), await aMember()];
    for (const memberId of [reader.id, writer.id]) {
      await build.aMembership(api.db, from, { clusterId: cluster.id, memberId });
    }
    await tell.follow(reader, 'TAG', 'digest-tag', 'FOLLOW');
    await tell.follow(reader, 'PERSON', other.id, 'FOLLOW');
    const titles = ['Who opens the store?', 'Who counts the bales?', 'Who pays the lorry?', 'Who mends the loom?'];
    await tell.open(writer, { title: titles[0], clusterId: cluster.id, visibility: 'CLUSTER' });
    await tell.open(writer, { title: titles[1], tags: ['digest-tag'] });
    await tell.open(other, { title: titles[2] });
    await tell.open(writer, { title: titles[3], body: `Look at ours, @${reader.handle}.` });
    await tell.open(other, { title: 'Who may know?', kind: 'QUESTION', isAnonymous: true });
    await tell.open(writer, { title: 'Of nobody’s concern' });
    const [letter] = await aDayLater(reader);
    for (const title of titles.slice(0, 3)) expect(letter?.text).toContain(title);
    // They are mailed of that at once, and what is asked without a name is no news of its writer.
    const followed = letter?.text.slice(letter.text.indexOf('NEW IN WHAT YOU FOLLOW'));
    for (const title of [titles[3], 'Who may know?', 'Of nobody’s concern']) expect(followed).not.toContain(title);
    expect(await aDayLater(reader)).toEqual([]);
  });

  it('has nothing that was mailed at once, and what stands beyond the mails of a day', async () => {
    const reader = await aMember();
    const { thread, writer } = await news(reader);
    await query(`update notification set mail = 0, mailed_at = now() where member_id = $1`, [reader.id]);
    expect(await aDayLater(reader)).toEqual([]);
    await tell.reply(writer, thread.id, `And what do you say, @${reader.handle}?`);
    await query(`update notification set mail = 2 where member_id = $1 and mail = 1`, [reader.id]);
    expect((await aDayLater(reader))[0]?.text).toContain(`${writer.name} mentions you`);
  });

  it('has what waits for its reader, and is not sent for that alone', async () => {
    const [reader, other] = [await aMember(), await aMember()];
    await build.aConnection(api.db, from, { requesterId: other.id, addresseeId: reader.id, status: 'pending' });
    expect(await aDayLater(reader)).toEqual([]);
    await news(reader);
    const [letter] = await aDayLater(reader);
    expect(letter?.text).toContain(`${other.name} asks to connect with you`);
    // Steps of the first days stand on the first page, and are not mailed.
    expect(letter?.text).not.toContain('A cluster in your country');
    expect(letter?.text).toMatch(/\d waits? for you, 1 is new/);
  });

  it('tells an asker without a name by no name', async () => {
    const [reader, asker] = [await aMember(), await aMember()];
    const thread = await tell.open(asker, { kind: 'QUESTION', isAnonymous: true, tags: ['digest-nameless'] });
    await tell.follow(reader, 'THREAD', thread.id, 'FOLLOW');
    await tell.reply(asker, thread.id, 'And how often do you weigh?');
    const letter = JSON.stringify((await aDayLater(reader))[0]);
    expect(letter).toContain('how often do you weigh');
    for (const trace of [asker.name, asker.handle, asker.id]) expect(letter).not.toContain(trace);
  });

  it('goes to nobody who left, is suspended or whose address is dead, and holds nobody up', async () => {
    const [left, suspended, dead, reader] = [await aMember(), await aMember(), await aMember(), await aMember()];
    for (const member of [left, suspended, dead, reader]) await news(member);
    await query(`update member set status = 'left' where id = $1`, [left.id]);
    await query(`update member set status = 'suspended' where id = $1`, [suspended.id]);
    await query(`insert into mail_fault (member_id, email, status) values ($1, $2, '5.1.1')`, [dead.id, dead.email]);
    const letters = await aDayLater(left, suspended, dead, reader);
    expect(letters.map(({ to }) => to)).toEqual([reader.email]);
    const { rowCount } = await query('select from digest_due where next_at <= now()');
    expect(rowCount).toBe(0);
  });

  it('is checked again when it is written', async () => {
    const reader = await aMember();
    const { postId } = await news(reader);
    await query(`update digest_due set next_at = now() - interval '1 second' where member_id = $1`, [reader.id]);
    await worker.strike('due-digests');
    await query('update thread set hidden_at = now() where id = (select thread_id from post where id = $1)', [postId]);
    const before = worker.letters.length;
    await worker.deliver();
    expect(worker.letters).toHaveLength(before);
  });
});

describe('when a digest comes', () => {
  it('is planned for who wants one, and anew when they change it', async () => {
    const member = await aMember();
    expect((await planned(member))?.getUTCDay()).toBe(1);
    await say(member, { digest: 'DAILY', digestHour: 6, zone: 'Africa/Nairobi' });
    expect(await planned(member)).toBeNull();
    await worker.strike('due-digests');
    const next = await planned(member);
    expect(next?.getUTCHours()).toBe(3);
    expect((next?.getTime() ?? 0) - Date.now()).toBeLessThan(86_400_000);
    await say(member, { digest: 'NEVER' });
    await worker.strike('due-digests');
    expect((await query('select from digest_due where member_id = $1', [member.id])).rowCount).toBe(0);
  });

  it('has nothing from before they wanted one', async () => {
    const member = await aMember();
    await say(member, { digest: 'NEVER' });
    await worker.strike('due-digests');
    await news(member);
    await say(member, { digest: 'WEEKLY' });
    await worker.strike('due-digests');
    expect(await aDayLater(member)).toEqual([]);
    await news(member, 'And this is from after it.');
    expect((await aDayLater(member))[0]?.text).toContain('And this is from after it.');
  });

  it('has what a new member was told of before the first one was planned', async () => {
    const reader = await build.aMember(api.db, from, { createdAt: new Date(Date.now() - 60_000) });
    const { writer } = await news(reader as Member);
    await query('delete from digest_due where member_id = $1', [reader.id]);
    await worker.strike('due-digests');
    expect((await aDayLater(reader))[0]?.text).toContain(writer.name);
  });

  it('goes on from the last one when the rhythm is another', async () => {
    const member = await aMember();
    await news(member);
    await say(member, { digest: 'MONTHLY' });
    await worker.strike('due-digests');
    expect((await aDayLater(member))[0]?.subject).toContain('Your month at');
  });

  it('is not planned for who never said an address of theirs', async () => {
    const member = await aMember({ emailVerified: false });
    expect(await planned(member)).toBeNull();
  });
});

describe('the run', () => {
  it('sends one digest, however many workers run and wherever they were stopped', async () => {
    const reader = await aMember();
    await news(reader);
    await query(`update digest_due set next_at = now() - interval '1 second' where member_id = $1`, [reader.id]);
    await Promise.all([1, 2, 3].map(() => worker.strike('due-digests')));
    const before = worker.letters.length;
    const { rows } = await query(
      `select id, payload, created_at as at from outbox where event = 'digest.due' order by id desc limit 1`,
    );
    await worker.deliver();
    // Stopped before it was noted as handled, the event comes again.
    const [row] = rows as { id: string; payload: object; at: Date }[];
    await worker.handle({ id: row?.id, name: 'digest.due', at: row?.at.toISOString(), payload: row?.payload } as never);
    expect(worker.letters.slice(before).map(({ to }) => to)).toEqual([reader.email]);
  });

  it('takes as many statements for many members as for one', async () => {
    const readers = await Promise.all(Array.from({ length: 5 }, () => build.aMember(api.db, from)));
    const writer = await aMember();
    const thread = await tell.open(writer);
    for (const reader of readers) await tell.follow(reader, 'THREAD', thread.id, 'FOLLOW');
    await tell.reply(writer, thread.id, 'We weigh each bale.');
    const statementsFor = async (members: { id: string }[]): Promise<string[]> => {
      await query(`update digest_due set next_at = now() - interval '1 second' where member_id = any($1::uuid[])`, [
        members.map(({ id }) => id),
      ]);
      return (await countStatements(() => worker.strike('due-digests'))).statements;
    };
    const forOne = await statementsFor(readers.slice(0, 1));
    expect(await statementsFor(readers.slice(1))).toEqual(forOne);
    const before = worker.letters.length;
    await worker.deliver();
    expect(new Set(worker.letters.slice(before).map(({ to }) => to))).toEqual(
      new Set(readers.map(({ email }) => email)),
    );
  });
});
