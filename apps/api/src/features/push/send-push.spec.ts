import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pushLimits } from '@cluster-commons/domain/push';
import { senderOf } from './testing/browser.ts';
import { PushWorld } from './testing/push-world.ts';

let world: PushWorld;
beforeAll(async () => {
  world = await PushWorld.start('send-push');
});
beforeEach(() => world.answersWith(201));
afterAll(() => world.stop());

const query = (text: string, values: unknown[] = []) => world.api.db.query<Record<string, string>>(text, values);
/** Somebody who asked, has a device, and is answered. */
const answered = async (locale: 'en' | 'fr' = 'en') => {
  const [asker, writer] = [await world.aMember({ locale }), await world.aMember({ name: 'Thomas Adjei' })];
  const device = await world.aDevice(asker);
  const thread = await world.tell.open(asker);
  const postId = await world.tell.reply(writer, thread.id, 'We weigh each bale before we sign.');
  return { asker, writer, thread, postId, ...device };
};
const eventOf = async ({ id }: { id: string }) =>
  (await query('select event_id as id from notification where member_id = $1', [id])).rows[0]?.['id'] ?? '';
const again = async (of: { asker: { id: string }; id: string }) =>
  world.worker.handle({
    id: world.from.ids(world.from.now),
    name: 'push.due',
    at: new Date().toISOString(),
    payload: { deviceId: of.id, memberId: of.asker.id, eventId: await eventOf(of.asker) },
  });

describe('a notice', () => {
  it('tells a browser who wrote and where, so that it alone can read it', async () => {
    const told = await answered('fr');
    expect(await world.work()).toEqual([]);
    await world.later();
    const [sent, ...others] = await world.work();
    expect(others).toEqual([]);
    if (sent === undefined) throw new Error('Nothing was sent');
    expect(sent.body).not.toContain('Thomas');
    const eventId = await eventOf(told.asker);
    expect(told.browser.read(sent)).toEqual({
      title: 'Thomas Adjei vous répond',
      words: 'Who keeps the key of the store?',
      path: `/threads/${told.thread.number}/who-keeps-the-key-of-the-store#p2`,
      tag: eventId,
      lang: 'fr',
    });
    const other = await world.aDevice(told.writer);
    expect(() => other.browser.read(sent)).toThrow();
    expect(sent.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: String(pushLimits.keptSeconds),
      topic: eventId.replaceAll('-', ''),
    });
    expect(senderOf(sent, world.keys.publicKey)).toMatchObject({
      aud: new URL(told.browser.endpoint).origin,
      sub: 'mailto:no-reply@localhost',
    });
    expect(await world.work()).toEqual([]);
  });

  it('goes to each device of its member that is on', async () => {
    const { asker, writer, thread, cookie, id } = await answered();
    const second = await world.aDevice(asker);
    await world.later();
    expect(await world.work()).toHaveLength(2);
    await world.switch(cookie, id, false);
    await world.tell.reply(writer, thread.id, 'And we count them twice.');
    await world.later();
    const sent = await world.work();
    expect(sent.map((one) => second.browser.read(one))).toEqual([expect.objectContaining({ tag: expect.any(String) })]);
  });

  it.each<[string, (told: Awaited<ReturnType<typeof answered>>) => Promise<unknown>]>([
    [
      'was read meanwhile',
      ({ asker }) => query('update notification set read_at = now() where member_id = $1', [asker.id]),
    ],
    ['was hidden meanwhile', ({ postId }) => query('update post set hidden_at = now() where id = $1', [postId])],
    [
      'is of a discussion that is muted',
      ({ asker, thread }) =>
        query(
          `insert into thread_member (member_id, thread_id, level) values ($1, $2, 'mute')
           on conflict (member_id, thread_id) do update set level = 'mute'`,
          [asker.id, thread.id],
        ),
    ],
    ['is for the digest by now', ({ asker }) => world.tell.prefer(asker, { reply: 'digest' })],
    ['comes in a pause', ({ asker }) => pause(asker)],
    [
      'is for somebody suspended',
      ({ asker }) => query(`update member set status = 'suspended' where id = $1`, [asker.id]),
    ],
    [
      'is for a browser that signed out',
      ({ cookie }) => world.api.run('mutation { signOut { problems { code } } }', {}, { cookie }),
    ],
  ])('is not sent of what %s', async (_what, happens) => {
    const told = await answered();
    await happens(told);
    await world.later();
    expect(await world.work()).toEqual([]);
    const { rows } = await query('select 1 from notification where member_id = $1 and is_push_due', [told.asker.id]);
    expect(rows).toEqual([]);
  });
  const pause = ({ id }: { id: string }) =>
    query(`insert into notification_preference (member_id, paused_until) values ($1, now() + interval '1 day')`, [id]);

  it('is asked for once more when it is sent', async () => {
    const told = await answered();
    await world.later();
    await world.worker.strike('due-pushes');
    await query('update post set hidden_at = now() where id = $1', [told.postId]);
    const before = world.service.received.length;
    await world.worker.deliver();
    expect(world.service.received).toHaveLength(before);
  });

  it('waits until quiet hours are over', async () => {
    const { asker } = await answered();
    const hour = new Date().getUTCHours();
    const quiet = (from: number, to: number) =>
      query(
        `insert into notification_preference (member_id, zone, quiet_from, quiet_to) values ($1, 'UTC', $2, $3)
         on conflict (member_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
        [asker.id, from, to],
      );
    await quiet(hour, (hour + 2) % 24);
    await world.later();
    expect(await world.work()).toEqual([]);
    await quiet((hour + 2) % 24, (hour + 3) % 24);
    expect(await world.work()).toHaveLength(1);
  });

  it('of many is five at once, the latest', async () => {
    const { writer, thread } = await answered();
    for (let count = 0; count < pushLimits.mostAtOnce; count++) {
      await world.tell.reply(writer, thread.id, `We weigh bale ${count}.`);
    }
    await world.later();
    expect(await world.work()).toHaveLength(pushLimits.mostAtOnce);
    expect(await world.work()).toEqual([]);
  });

  it('is sent once by two workers', async () => {
    await answered();
    await world.later();
    const before = world.service.received.length;
    await Promise.all([world.worker.strike('due-pushes'), world.worker.strike('due-pushes')]);
    await world.worker.deliver();
    expect(world.service.received).toHaveLength(before + 1);
  });

  it('that goes twice takes the place of the first', async () => {
    const told = await answered();
    await world.later();
    const [first] = await world.work();
    const before = world.service.received.length;
    await again(told);
    const second = world.service.received[before];
    if (first === undefined || second === undefined) throw new Error('It was not sent twice');
    expect(told.browser.read(second)).toEqual(told.browser.read(first));
  });
});

describe('a push service', () => {
  it.each([404, 410])('that answers %i knows the browser no more, and neither do we', async (status) => {
    const { cookie, id } = await answered();
    await world.later();
    world.answersWith(status);
    expect(await world.work()).toHaveLength(1);
    expect(await world.devicesOf(cookie)).not.toContain(id);
  });

  it.each([429, 503])('that answers %i is asked again', async (status) => {
    const told = await answered();
    await world.later();
    world.answersWith(status);
    await expect(world.work()).rejects.toThrow(`Notice not sent: ${status}`);
    world.answersWith(201);
    const before = world.service.received.length;
    await again(told);
    expect(world.service.received).toHaveLength(before + 1);
    expect(await world.devicesOf(told.cookie)).toEqual([told.id]);
  });

  it('that refuses a notice gets it no more, and keeps the browser', async () => {
    const told = await answered();
    await world.later();
    world.answersWith(400);
    expect(await world.work()).toHaveLength(1);
    expect(await world.devicesOf(told.cookie)).toEqual([told.id]);
  });
});
