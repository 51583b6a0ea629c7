import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { suspensionDay } from '@cluster-commons/domain/members';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { EndSuspensions } from './end-suspensions.ts';
import { Database } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

const from = testSource('suspension');
const password = 'loom shuttle warp weft';
const reason = 'The same offer in three discussions';
const inAWeek = suspensionDay(7, Date.now());
const endOfThatDay = `${inAWeek}T23:59:59.999Z`;

let api: TestApi;
let handlers: TestHandlers;
let hash: string;
let moderator: { id: string };
let administrator: { id: string };
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100', MAIL_FROM: 'The network <help@network.example>' });
  handlers = await startTestHandlers(api);
  hash = await build.hashOf(password);
  moderator = await build.aMember(api.db, from, { role: 'moderator', name: 'Youssef El Idrissi' });
  administrator = await build.aMember(api.db, from, { role: 'administrator' });
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

interface Answer {
  codes: string[];
  member: { state: string; suspension: { until: string | null; reason: string; byName: string } | null } | null;
  error: unknown;
}

async function act(name: 'suspendMember' | 'liftSuspension', input: object, as: Asker, provedAt?: Date) {
  const { data, errors } = await api.run<
    Record<string, { member: Answer['member']; problems: { code: string; path: string[] }[] }>
  >(
    `mutation ($input: ${name.replace(/^./, (first) => first.toUpperCase())}Input!) { ${name}(input: $input) {
       member { state suspension { until reason byName } } problems { code path } } }`,
    { input },
    { as, ...(provedAt && { provedAt }) },
  );
  const payload = data[name];
  return {
    codes: payload?.problems.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) ?? [],
    member: payload?.member ?? null,
    error: errors[0]?.extensions?.['code'],
  };
}
const suspend = (memberId: string, as: Asker = moderator, input: object = {}) =>
  act('suspendMember', { memberId, until: inAWeek, reason, ...input }, as);
const lift = (memberId: string, as: Asker = moderator, input: object = {}) =>
  act('liftSuspension', { memberId, ...input }, as);

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
async function aMemberWithPassword(given: Parameters<typeof build.aMember>[2] = {}) {
  const member = await aMember(given);
  await build.aCredential(api.db, from, { memberId: member.id, passwordHash: hash });
  return member;
}
const signIn = async (email: string, language: 'en' | 'fr' = 'en') => {
  const { data, setCookies } = await api.run<{ signIn: { problems: { code: string; message: string }[] } }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { problems { code message } } }`,
    { input: { email, password } },
    { language },
  );
  const cookie = setCookies.map((each) => each.split(';')[0]).find((each) => each?.includes('cc.session'));
  return { problem: data.signIn.problems[0], cookie };
};
const who = async (cookie: string) =>
  (await api.run<{ invitations: unknown }>('{ invitations { totalCount } }', {}, { cookie })).errors[0]?.extensions?.[
    'code'
  ] ?? 'a member';
const standing = async (id: string) =>
  (await api.db.query<{ status: string }>('select status from member where id = $1', [id])).rows[0]?.status;
const recorded = async (id: string) =>
  (
    await api.db.query(
      `select act, actor_id as "actorId", reason, reason_lang as lang, detail from audit_event
        where subject_id = $1 order by at, id`,
      [id],
    )
  ).rows as object[];

describe('suspending a member', () => {
  it('counts from the next request on, for every session they have', async () => {
    const { id, email } = await aMemberWithPassword();
    const { cookie = '' } = await signIn(email);
    expect(await who(cookie)).toBe('a member');
    expect(await suspend(id)).toEqual({
      codes: [],
      member: { state: 'SUSPENDED', suspension: { until: endOfThatDay, reason, byName: 'Youssef El Idrissi' } },
      error: undefined,
    });
    expect(await who(cookie)).toBe('FORBIDDEN');
    await lift(id);
    expect(await who(cookie)).toBe('a member');
  });

  it('refuses to sign them in, and says why, until when and where to write', async () => {
    const { id, email } = await aMemberWithPassword();
    await suspend(id);
    const { problem, cookie } = await signIn(email);
    expect(cookie).toBeUndefined();
    expect(problem?.code).toBe('ACCOUNT_SUSPENDED');
    for (const words of ['at 23:59 UTC', reason, 'help@network.example']) expect(problem?.message).toContain(words);
    await suspend(id, administrator, { until: null });
    expect((await signIn(email, 'fr')).problem?.message).toMatch(/jusqu’à nouvel ordre.*help@network\.example/);
  });

  it('stands on record with its reason, is told to what they have open, and takes their profile from pages', async () => {
    const { id } = await aMember();
    const epoch = async () => (await api.db.query<{ epoch: string }>('select epoch from public_epoch')).rows[0]?.epoch;
    const before = await epoch();
    await suspend(id);
    expect(await recorded(id)).toEqual([
      {
        act: 'account.suspended',
        actorId: moderator.id,
        reason,
        lang: 'en',
        detail: { until: endOfThatDay },
      },
    ]);
    const { rows } = await api.db.query(`select event from outbox where payload ->> 'memberId' = $1`, [id]);
    expect(rows).toEqual(expect.arrayContaining([{ event: 'account.suspended' }, { event: 'account.rights-changed' }]));
    expect(await epoch()).not.toBe(before);
  });

  it('is told to them by mail, in their language, with the reason as it was written', async () => {
    const { id, email } = await aMember({ locale: 'fr' });
    await handlers.deliver();
    await suspend(id);
    const mails = (await handlers.deliver()).filter(({ to }) => to === email);
    expect(mails).toEqual([
      expect.objectContaining({
        kind: 'account-suspended',
        language: 'fr',
        quote: { text: reason, by: 'Cluster Commons' },
        values: { until: expect.stringMatching(/à 23:59 UTC$/), address: 'help@network.example' },
      }),
    ]);
    await lift(id);
    expect((await handlers.deliver()).filter(({ to }) => to === email)).toEqual([
      expect.objectContaining({ kind: 'suspension-lifted', language: 'fr' }),
    ]);
  });

  it('is told to nobody where it was lifted before the mail was written', async () => {
    const { id, email } = await aMember();
    await handlers.deliver();
    await suspend(id);
    await lift(id);
    expect((await handlers.deliver()).filter(({ to }) => to === email).map(({ kind }) => kind)).toEqual([
      'suspension-lifted',
    ]);
  });

  it('again changes why and until when', async () => {
    const { id } = await aMember();
    await suspend(id);
    const { member } = await suspend(id, moderator, { until: '2999-01-01T00:00Z', reason: 'Another reason' });
    expect(member).toBeNull();
    const day = suspensionDay(3, Date.now());
    expect((await suspend(id, moderator, { until: day, reason: 'Another reason' })).member?.suspension).toMatchObject({
      until: `${day}T23:59:59.999Z`,
      reason: 'Another reason',
    });
  });

  it.each([
    ['without a reason', { reason: '  ' }, 'REQUIRED reason'],
    ['with a short one', { reason: 'No' }, 'TOO_SHORT reason'],
    ['without an end', { until: null }, 'REQUIRED until'],
    ['for what is no day', { until: 'soon' }, 'BAD_TIME until'],
    ['for a day that has been', { until: '2020-01-01' }, 'BAD_TIME until'],
    ['for too long', { until: suspensionDay(32, Date.now()) }, 'TOO_MANY_DAYS until'],
  ])('is refused to a moderator %s', async (_what, input, code) => {
    const { id } = await aMember();
    expect((await suspend(id, moderator, input)).codes).toEqual([code]);
    expect(await standing(id)).toBe('active');
    expect(await recorded(id)).toEqual([]);
  });

  it('is refused against staff, themselves and accounts that nobody uses', async () => {
    const other = await aMember({ role: 'moderator' });
    const imported = await aMember({ status: 'imported' });
    expect((await suspend(other.id)).codes).toEqual(['ONLY_ADMINISTRATORS memberId']);
    expect((await suspend(moderator.id)).codes).toEqual(['OWN_ACCOUNT memberId']);
    expect((await suspend(imported.id)).codes).toEqual(['MEMBER_NOT_ACTIVE memberId']);
    expect((await suspend(from.ids(from.now))).codes).toEqual(['NOT_FOUND memberId']);
    expect((await suspend('x')).codes).toEqual(['NOT_FOUND memberId']);
    expect((await suspend(other.id, administrator, { until: null })).codes).toEqual([]);
  });

  it('asks for a fresh proof, and is for those who may', async () => {
    const { id } = await aMember();
    const manager = await aMember({ role: 'programme_manager' });
    const input = { memberId: id, until: inAWeek, reason };
    expect((await act('suspendMember', input, moderator, new Date(0))).error).toBe('PROOF_NEEDED');
    expect((await act('suspendMember', input, await aMember())).error).toBe('FORBIDDEN');
    expect((await suspend(id, manager)).codes).toEqual(['NOT_ALLOWED memberId']);
    expect(await standing(id)).toBe('active');
  });

  it('by two administrators of each other at once leaves one', async () => {
    const network = await startTestApi();
    try {
      const [one, two] = [
        await build.aMember(network.db, from, { role: 'administrator' }),
        await build.aMember(network.db, from, { role: 'administrator' }),
      ];
      const by = (as: { id: string }, whom: { id: string }) =>
        network.run(
          `mutation ($input: SuspendMemberInput!) { suspendMember(input: $input) { problems { code } } }`,
          { input: { memberId: whom.id, until: inAWeek, reason } },
          { as },
        );
      await Promise.all([by(one, two), by(two, one)]);
      const { rows } = await network.db.query(`select from member where role = 'administrator' and status = 'active'`);
      expect(rows).toHaveLength(1);
    } finally {
      await network.stop();
    }
  });
});

describe('lifting a suspension', () => {
  it('is on record, with a reason where one is given', async () => {
    const { id } = await aMember();
    await suspend(id);
    expect(await lift(id, moderator, { reason: 'We talked' })).toMatchObject({
      codes: [],
      member: { state: 'ACTIVE', suspension: null },
    });
    expect((await recorded(id)).at(-1)).toMatchObject({ act: 'account.suspension-lifted', reason: 'We talked' });
    expect((await lift(id)).codes).toEqual(['NOT_SUSPENDED memberId']);
  });

  it('is for whoever suspended, and for administrators', async () => {
    const { id } = await aMember();
    const other = await aMember({ role: 'moderator' });
    await suspend(id, other);
    expect((await lift(id)).codes).toEqual(['ONLY_ADMINISTRATORS memberId']);
    expect((await suspend(id)).codes).toEqual(['ONLY_ADMINISTRATORS memberId']);
    expect((await lift(id, administrator)).member?.state).toBe('ACTIVE');
  });

  it('works where the status was set by hand', async () => {
    const { id } = await aMember({ status: 'suspended' });
    expect((await lift(id, administrator)).member?.state).toBe('ACTIVE');
  });
});

describe('the clock', () => {
  const end = () => new EndSuspensions(new Handlers(), api.app.get(Database)).run();

  it('lifts what is over, on record for nobody, and leaves the rest', async () => {
    const [over, running, open] = [await aMember(), await aMember(), await aMember()];
    for (const { id } of [over, running]) await suspend(id);
    await suspend(open.id, administrator, { until: null });
    await api.db.query(`update suspension set until = now() - interval '1 second' where member_id = $1`, [over.id]);
    await end();
    expect(await Promise.all([over, running, open].map(({ id }) => standing(id)))).toEqual([
      'active',
      'suspended',
      'suspended',
    ]);
    expect((await recorded(over.id)).at(-1)).toMatchObject({ act: 'account.suspension-lifted', actorId: null });
    await end();
    expect(await recorded(over.id)).toHaveLength(2);
    expect((await handlers.deliver()).filter(({ to }) => to === over.email).map(({ kind }) => kind)).toEqual([
      'suspension-lifted',
    ]);
  });
});
