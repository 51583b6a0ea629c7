import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPicture } from '../files/testing/made-files.ts';
import { MailWorld } from './testing/mail-world.ts';
import { gmail, plainMail, samples } from './testing/sample-mails.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await MailWorld.start('reply-by-mail');
});
afterAll(() => world.stop());

const sender = 'no-reply@commons.example';
const words = {
  en: 'Our bank asked for the resolution of the association.',
  fr: 'Notre banque a demandé la décision de l’association.',
  es: 'Nuestro banco pidió el acuerdo de la asociación.',
  ar: 'طلب مصرفنا قرار الجمعية ولا شيء غيره.',
};

describe('an answer by mail', () => {
  it.each(samples)('of $program in $language is a post, with its file', async ({ language, write }) => {
    const [member, thread] = [await world.aMember({ locale: language }), await world.aThread()];
    const to = world.replyAddress(member, thread);
    const content = await aPicture().png().toBuffer();
    const attachment = { name: 'statement.png', type: 'image/png', content };
    const raw = write({ to, sender, id: `x.${member.id}`, body: words[language], attachment }, language);
    expect(await world.receive(raw, to)).toEqual([]);
    expect(await world.postsOf(thread)).toEqual([
      { authorId: member.id, body: words[language], lang: language, files: ['statement.png'] },
    ]);
    expect((await world.arrived()).at(-1)).toEqual({ outcome: 'posted', address: null, raw: null });
  });

  it('that is brought twice, or worked on twice, is one post', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    const raw = plainMail(to, 'twice', 'We paid in two parts.');
    await world.hand(raw, to);
    await world.hand(raw, to);
    await world.worker.deliver();
    await world.hand(raw, to);
    await world.worker.deliver();
    expect(await world.postsOf(thread)).toHaveLength(1);
  });

  it('whose worker was stopped after posting is one post', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    const raw = plainMail(to, 'stopped', 'The dyer wants the deposit first.');
    await world.receive(raw, to);
    // As if nothing had been noted: the row stands as it came.
    await world.api.db.query(
      `update mail_in set outcome = null, done_at = null, address = $1, raw = $2, sender = 'a@b.example'
        where id = (select id from mail_in order by received_at desc, id desc limit 1)`,
      [to, raw],
    );
    const { rows } = await world.api.db.query<{ id: string; event: string; payload: object; at: Date }>(
      `select id, event, payload, created_at as at from outbox where event = 'mail.arrived' order by created_at desc limit 1`,
    );
    const [event] = rows;
    const again = { id: event?.id, name: 'mail.arrived', at: event?.at.toISOString(), payload: event?.payload };
    expect(await world.worker.handle(again as never)).toEqual([]);
    expect(await world.postsOf(thread)).toHaveLength(1);
    expect(await world.lastOutcome()).toBe('posted');
  });

  it('is of the member whose address it is, whatever it says of its sender', async () => {
    const [member, other, thread] = [await world.aMember(), await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    const raw = plainMail(to, 'other', 'Sent from my other mailbox.', [`Reply-To: ${other.email}`]);
    await world.receive(raw, to, other.email);
    expect(await world.postsOf(thread)).toMatchObject([{ authorId: member.id, body: 'Sent from my other mailbox.' }]);
  });

  it('goes on in the discussion like every other: it is followed, and told', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    await world.hand(gmail({ to, sender, id: 'followed', body: words.en }, 'en'), to);
    await world.worker.deliver();
    await world.worker.deliver();
    const { rows } = await world.api.db.query('select level from thread_member where member_id = $1', [member.id]);
    expect(rows).toEqual([{ level: 'follow' }]);
  });

  it('leaves out files that are not taken, and says which and why', async () => {
    const [member, thread] = [await world.aMember({ locale: 'fr' }), await world.aThread({ title: 'Le fil' })];
    const to = world.replyAddress(member, thread);
    const attachment = { name: 'page.html', type: 'text/html', content: Buffer.from('<script>alert(1)</script>') };
    const mails = await world.receive(gmail({ to, sender, id: 'html', body: words.fr, attachment }, 'fr'), to);
    expect(await world.postsOf(thread)).toMatchObject([{ body: words.fr, files: [] }]);
    expect(mails).toMatchObject([
      { kind: 'reply-files', to: member.email, language: 'fr', answers: '<html@mail.example>' },
    ]);
    expect(mails[0]?.values?.['files']).toMatch(/^page\.html: /);
  });
});

describe('an answer by mail that cannot be posted', () => {
  const refusal = async (to: string, body: string, id = body): Promise<string[]> =>
    (await world.receive(plainMail(to, id.replace(/\W/g, '').slice(0, 40), body), to)).map(
      ({ kind, values, quote }) => `${kind} ${String(values?.['reason'])} ${quote?.text.slice(0, 20) ?? ''}`,
    );

  it('is answered once, with the reason and what was written', async () => {
    const thread = await world.aThread();
    const suspended = await world.aMember({ status: 'suspended' });
    const to = world.replyAddress(suspended, thread);
    const raw = plainMail(to, 'suspended', 'I would like to say something.');
    const mails = await world.receive(raw, to);
    expect(mails).toMatchObject([
      {
        kind: 'reply-refused',
        to: suspended.email,
        answers: '<suspended@elsewhere.example>',
        quote: { text: 'I would like to say something.', by: suspended.name },
      },
    ]);
    expect(await world.receive(raw, to)).toEqual([]);
    expect(await world.postsOf(thread)).toEqual([]);
    expect(await world.lastOutcome()).toBe('refused');
  });

  it('says that the discussion is closed, gone, too long, the same, or empty', async () => {
    const member = await world.aMember();
    const [open, locked, hidden] = [await world.aThread(), await world.aThread(), await world.aThread()];
    await world.api.db.query('update thread set locked_at = now() where id = $1', [locked.id]);
    await world.api.db.query('update thread set hidden_at = now() where id = $1', [hidden.id]);
    const at = (thread: { number: number }) => world.replyAddress(member, thread);
    expect((await refusal(at(locked), 'To the closed one.'))[0]).toMatch(/closed/i);
    expect((await refusal(at(hidden), 'To the hidden one.'))[0]).toMatch(/^reply-refused .+ To the hidden one\.$/);
    expect((await refusal(at(open), 'long '.repeat(8_000)))[0]).toMatch(/at most/i);
    expect(await refusal(at(open), 'Said once.')).toEqual([]);
    expect((await refusal(at(open), 'Said once.', 'again'))[0]).toMatch(/posted this very text/);
    expect((await refusal(at(open), '> only a quotation'))[0]).toMatch(/^reply-refused .+ $/);
    expect(await world.postsOf(open)).toHaveLength(1);
  });

  it('says that its time is over after thirty days', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    expect((await refusal(world.replyAddress(member, thread, 32), 'A late word.'))[0]).toMatch(/thirty days/);
    expect(await refusal(world.replyAddress(member, thread, 29), 'In good time.')).toEqual([]);
    expect(await world.postsOf(thread)).toMatchObject([{ body: 'In good time.' }]);
  });

  it('to an address that we have not made is answered to nobody', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const address = world.replyAddress(member, thread);
    const changed = address.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
    expect(await world.receive(plainMail(changed, 'changed', 'Words'), changed)).toEqual([]);
    expect(await world.lastOutcome()).toBe('unknown');
    expect(await world.postsOf(thread)).toEqual([]);
  });

  it('of somebody who has left is answered to nobody', async () => {
    const [member, thread] = [await world.aMember({ status: 'left' }), await world.aThread()];
    const to = world.replyAddress(member, thread);
    expect(await world.receive(plainMail(to, 'left', 'Words'), to)).toEqual([]);
    expect(await world.lastOutcome()).toBe('unknown');
  });
});
