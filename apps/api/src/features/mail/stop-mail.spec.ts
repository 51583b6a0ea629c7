import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from '../../platform/testing/index.ts';
import { MailWorld } from './testing/mail-world.ts';
import { readStopToken, stopToken, type StopWhat } from '../../platform/mail/stop-token.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await MailWorld.start('stop-mail');
});
afterAll(() => world.stop());

interface MailStop {
  kind: string;
  name: string | null;
  news: string | null;
  isStopped: boolean;
  before: string | null;
}
const shown = 'kind name news isStopped before';
const look = async (token: string): Promise<MailStop | null> =>
  (
    await world.api.run<{ mailStop: MailStop | null }>(
      `query ($token: String!) { mailStop(token: $token) { ${shown} } }`,
      { token },
    )
  ).data.mailStop;
const stop = async (token: string, given: object = {}): Promise<{ mailStop: MailStop | null; codes: string[] }> => {
  const { data } = await world.api.run<{ stopMail: { mailStop: MailStop | null; problems: { code: string }[] } }>(
    `mutation ($input: StopMailInput!) { stopMail(input: $input) { mailStop { ${shown} } problems { code } } }`,
    { input: { token, ...given } },
  );
  return { mailStop: data.stopMail.mailStop, codes: data.stopMail.problems.map(({ code }) => code) };
};
const tokenOf = (member: { id: string }, what: StopWhat): string => stopToken(world.api.config, member.id, what);

const levelOf = async (member: { id: string }, thread: { id: string }): Promise<string | undefined> => {
  const { rows } = await world.api.db.query<{ level: string }>(
    'select level from thread_member where member_id = $1 and thread_id = $2',
    [member.id, thread.id],
  );
  return rows[0]?.level;
};
const channelsOf = async (member: { id: string }) =>
  (await world.api.db.query('select channels, digest from notification_preference where member_id = $1', [member.id]))
    .rows[0] as { channels: Record<string, string>; digest: string | null } | undefined;

describe('the link at the foot of a mail', () => {
  it('mutes one discussion without signing in, and takes it back as it was', async () => {
    const [member, thread] = [await world.aMember(), await world.aThread({ title: 'Two firms bought yarn' })];
    await world.api.db.query(`insert into thread_member (member_id, thread_id, level) values ($1, $2, 'watch')`, [
      member.id,
      thread.id,
    ]);
    const token = tokenOf(member, { kind: 'thread', id: thread.id });
    const standing = { kind: 'THREAD', name: 'Two firms bought yarn', news: null, isStopped: false, before: null };
    expect(await look(token)).toEqual(standing);
    expect(await levelOf(member, thread)).toBe('watch');
    expect((await stop(token)).mailStop).toEqual({ ...standing, isStopped: true, before: 'watch' });
    expect(await levelOf(member, thread)).toBe('mute');
    expect((await stop(token)).mailStop).toEqual({ ...standing, isStopped: true });
    expect((await stop(token, { stopped: false, before: 'watch' })).mailStop).toEqual(standing);
    expect(await levelOf(member, thread)).toBe('watch');
  });

  it('mutes one cluster', async () => {
    const [member, cluster] = [await world.aMember(), await build.aCluster(world.api.db, world.from)];
    const token = tokenOf(member, { kind: 'cluster', id: cluster.id });
    expect((await stop(token)).mailStop).toMatchObject({ kind: 'CLUSTER', name: cluster.name, isStopped: true });
    expect(await look(token)).toMatchObject({ isStopped: true });
    await stop(token, { stopped: false, before: 'nonsense' });
    expect(await look(token)).toMatchObject({ isStopped: false });
  });

  it('ends mail of one kind, and leaves it in the product', async () => {
    const member = await world.aMember();
    const token = tokenOf(member, { kind: 'kind', id: 'mention' });
    expect((await stop(token)).mailStop).toEqual({
      ...{ kind: 'KIND', name: null, news: 'MENTION', isStopped: true, before: 'mail' },
    });
    expect(await channelsOf(member)).toMatchObject({ channels: { mention: 'product' } });
    await stop(token, { stopped: false, before: 'digest' });
    expect(await channelsOf(member)).toMatchObject({ channels: { mention: 'digest' } });
  });

  it.each<StopWhat>([{ kind: 'all' }, { kind: 'kind', id: 'reply' }])(
    'ends all mail but what the product owes, from a link of %j, and takes it back as it was',
    async (what) => {
      const member = await world.aMember();
      await world.api.db.query(
        `insert into notification_preference (member_id, channels, digest) values ($1, '{"reply":"digest","quote":"off"}', 'daily')`,
        [member.id],
      );
      const token = tokenOf(member, what);
      const { mailStop } = await stop(token, { all: true });
      expect(mailStop).toMatchObject({ kind: 'ALL', isStopped: true });
      const during = await channelsOf(member);
      expect(during?.digest).toBe('never');
      expect(during?.channels).toMatchObject({ reply: 'product', mention: 'product', announcement: 'product' });
      expect(during?.channels).not.toHaveProperty('post_hidden');
      await stop(token, { all: true, stopped: false, before: mailStop?.before });
      const after = await channelsOf(member);
      expect(after).toMatchObject({ digest: 'daily', channels: { reply: 'digest', quote: 'off', mention: 'mail' } });
    },
  );

  it('works for who may only read, and says nothing of what they may not read', async () => {
    const [member, thread] = [await world.aMember({ status: 'suspended' }), await world.aThread()];
    await world.api.db.query('update thread set hidden_at = now() where id = $1', [thread.id]);
    expect(await look(tokenOf(member, { kind: 'thread', id: thread.id }))).toMatchObject({ name: null });
    const kind = tokenOf(member, { kind: 'all' });
    expect((await stop(kind)).mailStop).toMatchObject({ isStopped: true });
  });

  it('that is none, or of nobody any more, changes nothing', async () => {
    const [member, gone, thread] = [
      await world.aMember(),
      await world.aMember({ status: 'left' }),
      await world.aThread(),
    ];
    const token = tokenOf(member, { kind: 'thread', id: thread.id });
    const other = token.endsWith('a') ? 'b' : 'a';
    const wrong = ['', 'x', token.slice(1), `${token.slice(0, -1)}${other}`, `${token}0`, token.toUpperCase()];
    for (const one of [...wrong, tokenOf(gone, { kind: 'all' })]) {
      expect(await look(one)).toBeNull();
      expect(await stop(one)).toEqual({ mailStop: null, codes: ['TOKEN_INVALID'] });
    }
    expect(await levelOf(member, thread)).toBeUndefined();
  });

  it('is a token of its own for each member and thing', () => {
    const config = world.api.config;
    const id = '01900000-0000-7000-8000-000000000001';
    const whats: StopWhat[] = [
      { kind: 'thread', id },
      { kind: 'cluster', id },
      { kind: 'kind', id: 'reply' },
      { kind: 'all' },
    ];
    for (const what of whats) {
      const token = stopToken(config, id, what);
      expect(token).toMatch(/^[0-9a-z]+$/);
      expect(readStopToken(config, token)).toEqual({ ...what, memberId: id });
      expect(readStopToken({ authSecret: 'another-secret-of-thirty-two-letters' }, token)).toBeNull();
    }
    expect(new Set(whats.map((what) => stopToken(config, id, what))).size).toBe(4);
  });
});

describe('an address at which no mail arrives', () => {
  it('is told to its member, until they have mail go there again', async () => {
    const member = await world.aMember();
    const trouble = async () =>
      (await world.api.run<{ mailTrouble: object | null }>('{ mailTrouble { email } }', {}, { as: member })).data
        .mailTrouble;
    expect(await trouble()).toBeNull();
    await world.api.db.query(`insert into mail_fault (member_id, email, status) values ($1, $2, '5.1.1')`, [
      member.id,
      member.email,
    ]);
    expect(await trouble()).toEqual({ email: member.email });
    await world.api.run('mutation { tryMailAgain { isTried } }', {}, { as: member });
    expect(await trouble()).toBeNull();
  });

  it('is counted for staff, and for nobody else', async () => {
    const [member, staff] = [await world.aMember(), await world.aMember({ role: 'administrator' })];
    await world.api.db.query(`insert into mail_fault (member_id, email, status) values ($1, $2, '5.1.1')`, [
      member.id,
      member.email,
    ]);
    const ask = (as: { id: string }) =>
      world.api.run<{ mailIn: { deadAddresses: number } }>('{ mailIn { posted waiting deadAddresses } }', {}, { as });
    expect((await ask(staff)).data.mailIn).toEqual({ posted: 0, waiting: 0, deadAddresses: 1 });
    expect((await ask(member)).errors).toHaveLength(1);
  });

  it('has the digest come more or less often, or not at all, and takes it back as it was', async () => {
    const member = await world.aMember();
    const monthly = tokenOf(member, { kind: 'digest', id: 'monthly' });
    const never = tokenOf(member, { kind: 'digest', id: 'never' });
    expect(await look(monthly)).toMatchObject({ kind: 'DIGEST', name: null, isStopped: false });
    expect((await stop(monthly)).mailStop).toMatchObject({ isStopped: true, before: 'weekly' });
    expect((await channelsOf(member))?.digest).toBe('monthly');
    expect((await stop(never)).mailStop).toMatchObject({ isStopped: true, before: 'monthly' });
    expect((await channelsOf(member))?.digest).toBe('never');
    expect((await look(monthly))?.isStopped).toBe(false);
    await stop(never, { stopped: false, before: 'monthly' });
    expect((await channelsOf(member))?.digest).toBe('monthly');
    await stop(never);
    await stop(never, { stopped: false, before: 'each hour' });
    expect((await channelsOf(member))?.digest).toBe('weekly');
  });
});
