import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailWorld } from './testing/mail-world.ts';
import { bounceMail, plainMail } from './testing/sample-mails.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await MailWorld.start('automatic-mail');
});
afterAll(() => world.stop());

const faultOf = async (member: { id: string }): Promise<string | null> => {
  const { rows } = await world.api.db.query<{ status: string }>('select status from mail_fault where member_id = $1', [
    member.id,
  ]);
  return rows[0]?.status ?? null;
};

describe('a mail of a program', () => {
  it.each([
    ['that is away', ['Auto-Submitted: auto-replied'], 'a@b.example'],
    ['of a list', ['Precedence: bulk'], 'a@b.example'],
    ['of Exchange', ['X-Autoreply: yes'], 'a@b.example'],
    ['that takes no answer', [], ''],
    ['of our own', ['List-Id: <nakuru.localhost>'], 'a@b.example'],
  ])('%s is dropped, counted and never answered', async (what, head, from) => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    expect(await world.receive(plainMail(to, what.replace(/\W/g, ''), 'I am away.', head), to, from)).toEqual([]);
    expect(await world.lastOutcome()).toBe('automatic');
    expect(await world.postsOf(thread)).toEqual([]);
  });

  it('at the address where mails come back is none of a person', async () => {
    const member = await world.aMember();
    const to = world.bounceAddress(member);
    expect(await world.receive(plainMail(to, 'person', 'Hello?'), to)).toEqual([]);
    expect(await world.lastOutcome()).toBe('automatic');
  });
});

describe('a mail that came back', () => {
  const back = async (
    member: { id: string; email: string },
    status: string,
    given: { to?: string; action?: string } = {},
  ) => {
    const to = world.bounceAddress(member);
    await world.receive(bounceMail(to, given.to ?? member.email, status, given.action), to, '');
    expect(await world.lastOutcome()).toBe('bounce');
    return faultOf(member);
  };

  it('because there is nobody of this name is kept for the address', async () => {
    expect(await back(await world.aMember(), '5.1.1')).toBe('5.1.1');
  });

  it('to where a mail is answered counts as well', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    await world.receive(bounceMail(to, member.email, '5.2.1'), to, '');
    expect(await faultOf(member)).toBe('5.2.1');
    expect(await world.postsOf(thread)).toEqual([]);
  });

  it.each(['5.2.2', '5.7.1', '4.4.7'])('with %s says nothing of the address', async (status) => {
    expect(await back(await world.aMember(), status)).toBeNull();
  });

  it('only later, or of another address, says nothing of it', async () => {
    expect(await back(await world.aMember(), '5.1.1', { action: 'delayed' })).toBeNull();
    expect(await back(await world.aMember(), '5.1.1', { to: 'forwarded@elsewhere.example' })).toBeNull();
  });
});

describe('the small mail server', () => {
  it('takes mail for our addresses alone', async () => {
    const raw = plainMail('x', 'open', 'Words');
    for (const to of ['somebody@elsewhere.example', 'reply@in.commons.example', 'reply+x@elsewhere.example']) {
      await expect(world.hand(raw, to)).rejects.toThrow('550');
    }
  });

  it('takes no mail that is larger than a post with its files', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    await expect(world.hand(plainMail(to, 'large', 'x'.repeat(70).concat('\r\n').repeat(510_000)), to)).rejects.toThrow(
      '552',
    );
    expect(await world.worker.deliver()).toEqual([]);
  });

  it('keeps a mail to two of our addresses for each of them', async () => {
    const [one, two, thread] = [await world.aMember(), await world.aMember(), await world.aThread()];
    const to = [world.replyAddress(one, thread), world.replyAddress(two, thread)];
    await world.hand(plainMail(to.join(', '), 'both', 'We agree.'), to);
    await world.worker.deliver();
    expect(await world.postsOf(thread)).toHaveLength(2);
  });

  it('keeps one without a number once as well', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread()];
    const to = world.replyAddress(member, thread);
    const raw = plainMail(to, null, 'No number at all.');
    await world.hand(raw, to);
    await world.hand(raw, to);
    await world.worker.deliver();
    expect(await world.postsOf(thread)).toHaveLength(1);
  });
});
