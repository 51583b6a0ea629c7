import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailLimits } from '@cluster-commons/domain/mail';
import { tellingBy } from '../notifications/testing/telling.ts';
import { MailWorld } from './testing/mail-world.ts';

let world: MailWorld;
let tell: ReturnType<typeof tellingBy>;
beforeAll(async () => {
  world = await MailWorld.start('due-mails');
  tell = tellingBy(world.api, world.worker);
});
afterAll(() => world.stop());

const query = (text: string, values: unknown[] = []) => world.api.db.query<Record<string, unknown>>(text, values);
/** Time goes by: what was told so far is due. */
const later = () => query(`update notification set at = at - interval '4 minutes' where mail = 1`);
const strike = async () => {
  const before = world.worker.letters.length;
  await world.worker.strike('due-mails');
  await world.worker.deliver();
  return world.worker.letters.slice(before);
};
const post = 'We weigh each bale before we sign.';
const pair = async () => {
  const [asker, writer] = [await world.aMember(), await world.aMember()];
  return { asker, writer, thread: await tell.open(asker) };
};
const read = (member: { id: string }, threadId: string) =>
  world.api.run(
    'mutation ($input: MarkReadInput!) { markRead(input: $input) { problems { code } } }',
    { input: { threadId, postNumber: 50 } },
    { as: member },
  );

describe('a mail about a discussion', () => {
  it('goes three minutes after, to who asked, to be answered there', async () => {
    const { asker, writer, thread } = await pair();
    const postId = await tell.reply(writer, thread.id, post);
    expect(await strike()).toEqual([]);
    await later();
    const [letter, ...others] = await strike();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      to: asker.email,
      id: `post.${postId}`,
      after: [`thread.${thread.id}`],
      by: writer.name,
      replyTo: { address: world.replyAddress(asker, thread) },
      bounceTo: world.bounceAddress(asker),
    });
    expect(letter?.stop).toMatch(/^\/unsubscribe\/[0-9a-z]+$/);
    expect(letter?.text).toContain(post);
    expect(letter?.html).toContain(post);
    expect(await strike()).toEqual([]);
  });

  it('can be answered by mail, by its own address', async () => {
    const { asker, writer, thread } = await pair();
    await tell.reply(writer, thread.id, post);
    await later();
    const [letter] = await strike();
    const raw = Buffer.from(`From: x@y.example\r\nMessage-ID: <answered@y.example>\r\n\r\nSo do we.\r\n`);
    await world.receive(raw, letter?.replyTo?.address ?? '');
    expect(await world.postsOf(thread)).toMatchObject([{ body: post }, { authorId: asker.id, body: 'So do we.' }]);
  });

  it('has what was corrected meanwhile', async () => {
    const { writer, thread } = await pair();
    const postId = await tell.reply(writer, thread.id, 'We wiegh each bale.');
    await query(`update post set body = 'We weigh each bale.', html = '<p>We weigh each bale.</p>' where id = $1`, [
      postId,
    ]);
    await later();
    const [letter] = await strike();
    expect(letter?.text).toContain('We weigh each bale.');
    expect(`${letter?.text}${letter?.html}`).not.toContain('wiegh');
  });

  it.each(['removed_at', 'hidden_at'])('is none where the post was taken away: %s', async (column) => {
    const { writer, thread } = await pair();
    const postId = await tell.reply(writer, thread.id, post);
    await query(`update post set ${column} = now() where id = $1`, [postId]);
    await later();
    expect(await strike()).toEqual([]);
  });

  it('is none where it was taken away after that, and before the mail was written', async () => {
    const { writer, thread } = await pair();
    const postId = await tell.reply(writer, thread.id, post);
    await later();
    await world.worker.strike('due-mails');
    await query('update post set removed_at = now() where id = $1', [postId]);
    const before = world.worker.letters.length;
    await world.worker.deliver();
    expect(world.worker.letters.length).toBe(before);
  });

  it('is none where they were there meanwhile, have muted it, or may not read it any more', async () => {
    const there = await pair();
    await tell.reply(there.writer, there.thread.id, post);
    await read(there.asker, there.thread.id);
    const muted = await pair();
    await tell.reply(muted.writer, muted.thread.id, post);
    await tell.follow(muted.asker, 'THREAD', muted.thread.id, 'MUTE');
    const hidden = await pair();
    await tell.reply(hidden.writer, hidden.thread.id, post);
    await query('update thread set hidden_at = now(), author_id = $2 where id = $1', [
      hidden.thread.id,
      hidden.writer.id,
    ]);
    const suspended = await pair();
    await tell.reply(suspended.writer, suspended.thread.id, post);
    await query(`update member set status = 'suspended' where id = $1`, [suspended.asker.id]);
    await later();
    expect(await strike()).toEqual([]);
  });

  it('is one until they were there; what comes meanwhile waits for the digest', async () => {
    const { asker, writer, thread } = await pair();
    await tell.reply(writer, thread.id, 'The first answer.');
    await tell.reply(writer, thread.id, 'And one more thing.');
    await later();
    const [first] = await strike();
    expect(first?.text).toMatch(/The first answer\.[\s\S]*And one more thing\./);
    await tell.reply(writer, thread.id, 'Still no word of yours?');
    await later();
    expect(await strike()).toEqual([]);
    expect((await tell.linesOf(asker)).at(-1)?.mail).toBe(2);
    await read(asker, thread.id);
    await tell.reply(writer, thread.id, 'Thank you for looking.');
    await later();
    expect((await strike())[0]?.text).toContain('Thank you for looking.');
  });

  it('is none twice, whenever the worker was stopped', async () => {
    const { writer, thread } = await pair();
    await tell.reply(writer, thread.id, post);
    await later();
    const before = world.worker.letters.length;
    await Promise.all([world.worker.strike('due-mails'), world.worker.strike('due-mails')]);
    await world.worker.strike('due-mails');
    await world.worker.deliver();
    const { rows } = await query(
      `select id, payload, created_at as at from outbox where event = 'mail.due' order by created_at desc limit 1`,
    );
    const [row] = rows as { id: string; payload: object; at: Date }[];
    await world.worker.handle({
      id: row?.id,
      name: 'mail.due',
      at: row?.at.toISOString(),
      payload: row?.payload,
    } as never);
    expect(world.worker.letters.length).toBe(before + 1);
  });

  it('stays within a day’s number; what is more waits for the digest', async () => {
    const { asker, writer, thread } = await pair();
    await query(
      `insert into mail_out (member_id, thread_id, last_event) select $1, $2, uuid_v7() from generate_series(1, $3::int)`,
      [asker.id, thread.id, mailLimits.mostADay],
    );
    await tell.reply(writer, thread.id, post);
    await later();
    expect(await strike()).toEqual([]);
    expect((await tell.linesOf(asker)).at(-1)?.mail).toBe(2);
  });

  it('waits while it is quiet where they are, and is in the digest while all is paused', async () => {
    const { asker, writer, thread } = await pair();
    await tell.reply(writer, thread.id, post);
    const hour = new Date().getUTCHours();
    await query('insert into notification_preference (member_id, quiet_from, quiet_to) values ($1, $2, $3)', [
      asker.id,
      (hour + 23) % 24,
      (hour + 2) % 24,
    ]);
    await later();
    expect(await strike()).toEqual([]);
    expect((await tell.linesOf(asker)).at(-1)?.mail).toBe(1);
    await query(`update notification_preference set paused_until = now() + interval '1 day' where member_id = $1`, [
      asker.id,
    ]);
    expect(await strike()).toEqual([]);
    expect((await tell.linesOf(asker)).at(-1)?.mail).toBe(2);
  });

  it('goes to no address that is dead, until it is another', async () => {
    const { asker, writer, thread } = await pair();
    await query(`insert into mail_fault (member_id, email, status) values ($1, $2, '5.1.1')`, [asker.id, asker.email]);
    await tell.reply(writer, thread.id, post);
    await later();
    expect(await strike()).toEqual([]);
    await query(`update member set email = 'new.' || email where id = $1`, [asker.id]);
    await tell.reply(writer, thread.id, 'And once more.');
    await later();
    expect((await strike())[0]?.to).toBe(`new.${asker.email}`);
  });

  it('says nothing of who asks without a name', async () => {
    const [asker, writer] = [await world.aMember(), await world.aMember()];
    const thread = await tell.open(asker, { kind: 'QUESTION', isAnonymous: true });
    const answer = await tell.reply(writer, thread.id, post);
    await tell.reply(asker, thread.id, 'Thank you, and how often?', answer);
    await later();
    const letter = (await strike()).find(({ to }) => to === writer.email);
    expect(letter?.text).toContain('how often?');
    expect(letter?.by).toBeNull();
    for (const trace of [asker.name, asker.handle, asker.id]) expect(JSON.stringify(letter)).not.toContain(trace);
  });

  it('is text alone for who wants that', async () => {
    const { asker, writer, thread } = await pair();
    await query('insert into notification_preference (member_id, is_text_only) values ($1, true)', [asker.id]);
    await tell.reply(writer, thread.id, post);
    await later();
    expect((await strike())[0]?.html).toBeNull();
  });
});
