import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { passkeyLimits } from '@cluster-commons/domain/accounts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import {
  aDevice,
  aSessionOf,
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Device,
  type TestApi,
} from '../../platform/testing/index.ts';
import { Challenges } from './challenges.ts';

const from = testSource('passkeys');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const device = (): Device => aDevice(api.config.publicUrl);

interface Payload {
  problems: { code: string; path: string[] }[];
  viewer?: { id: string } | null;
  passkey?: { id: string; name: string } | null;
}
const asked: Record<string, string> = {
  addPasskey: 'passkey { id name }',
  removePasskey: 'passkey { id name }',
  signInWithPasskey: 'viewer { id }',
};

async function act(name: string, input: object, options: Parameters<TestApi['run']>[2]) {
  const type = `${name.replace(/^./, (first) => first.toUpperCase())}Input`;
  const text = `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${asked[name]} problems { code path } } }`;
  const { data, errors, setCookies } = await api.run<{ act: Payload | null }>(text, { input }, options);
  const code = errors[0]?.extensions?.['code'] ?? data.act?.problems[0]?.code ?? 'done';
  const cookie = setCookies.find((line) => line.startsWith('__Host-cc.session='))?.split(';')[0];
  return { code, ...data.act, cookie };
}

const ask = async (query: string, options: Parameters<TestApi['run']>[2] = {}): Promise<string> =>
  Object.values((await api.run<Record<string, string>>(`{ ${query} }`, {}, options)).data)[0] ?? '';
const request = () => ask('passkeyRequest');
const newRequest = (as: { id: string }) => ask('newPasskeyRequest', { as });
const add = (as: { id: string }, answer: string, name = 'My phone') => act('addPasskey', { name, answer }, { as });
const signIn = (answer: string) => act('signInWithPasskey', { answer }, {});
const namesOf = async (as: { id: string }) =>
  (
    await api.run<{ passkeys: { name: string; lastUsedAt: string | null }[] }>(
      '{ passkeys { name lastUsedAt } }',
      {},
      { as },
    )
  ).data.passkeys;

async function withPasskey() {
  const member = await build.aMember(api.db, from);
  const phone = device();
  const { passkey } = await add(member, phone.create(await newRequest(member)));
  return { ...member, phone, passkeyId: passkey?.id ?? '' };
}

describe('adding a passkey', () => {
  it('tells its member by mail when it is new, and not once it is gone', async () => {
    const handlers = await startTestHandlers(api);
    await handlers.deliver();
    const member = await withPasskey();
    expect(await handlers.deliver()).toEqual([
      expect.objectContaining({ kind: 'passkey-added', to: member.email, values: { passkey: 'My phone' } }),
    ]);
    await withPasskey();
    await api.db.query('delete from passkey');
    expect(await handlers.deliver()).toEqual([]);
    await handlers.stop();
  });

  it('names it, keeps no secret, and is on record', async () => {
    const member = await build.aMember(api.db, from);
    const wanted = await newRequest(member);
    expect(JSON.parse(wanted)).toMatchObject({
      rp: { id: 'localhost', name: 'Cluster Commons' },
      user: { name: member.email },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(await add(member, device().create(wanted), ' Office laptop ')).toMatchObject({
      code: 'done',
      passkey: { name: 'Office laptop' },
    });
    expect(await namesOf(member)).toEqual([{ name: 'Office laptop', lastUsedAt: null }]);
    const { rows } = await api.db.query('select act from audit_event where subject_id = $1', [member.id]);
    expect(rows).toEqual([{ act: 'passkey.added' }]);
  });

  it('names those that there are, so that a device makes no second one', async () => {
    const member = await withPasskey();
    expect(JSON.parse(await newRequest(member))).toMatchObject({ excludeCredentials: [{ transports: ['internal'] }] });
    expect((await add(member, member.phone.create(await newRequest(member)))).code).toBe('PASSKEY_KNOWN');
  });

  it.each([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['for another host', { host: 'elsewhere.example' }],
    ['of a device that did not ask who holds it', { asksNobody: true }],
  ])('is refused with an answer %s', async (_what, changes) => {
    const member = await build.aMember(api.db, from);
    expect((await add(member, device().create(await newRequest(member), changes))).code).toBe('PASSKEY_REFUSED');
  });

  it.each(['', '{}', '[]', 'no JSON', '{"id":"x","rawId":"x","type":"public-key","response":{}}', 'x'.repeat(30_000)])(
    'is refused with what is no answer: %#',
    async (answer) => {
      const member = await build.aMember(api.db, from);
      expect((await add(member, answer)).code).toBe('PASSKEY_REFUSED');
    },
  );

  it('is refused with the answer to what another member was asked, and a second time', async () => {
    const [member, other] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
    const answer = device().create(await newRequest(other));
    expect((await add(member, answer)).code).toBe('PASSKEY_REFUSED');
    expect((await add(other, answer)).code).toBe('done');
    expect((await add(other, answer)).code).toBe('PASSKEY_REFUSED');
  });

  it('asks for a name and a fresh proof', async () => {
    const member = await build.aMember(api.db, from);
    const answer = device().create(await newRequest(member));
    expect((await add(member, answer, ' ')).code).toBe('REQUIRED');
    const stale = { as: member, provedAt: new Date(0) };
    expect((await act('addPasskey', { name: 'x', answer }, stale)).code).toBe('PROOF_NEEDED');
  });
});

describe('signing in with a passkey', () => {
  it('opens a session that waits for no second factor, and remembers when it was used', async () => {
    const member = await withPasskey();
    await api.db.query(`insert into second_factor (member_id, secret, confirmed_at) values ($1, 'x', now())`, [
      member.id,
    ]);
    const { code, viewer, cookie } = await signIn(member.phone.get(await request()));
    expect([code, viewer]).toEqual(['done', { id: member.id }]);
    const seen = await api.run<{ viewer: object | null }>('{ viewer { id } }', {}, { cookie: cookie ?? '' });
    expect(seen.data.viewer).toEqual({ id: member.id });
    expect((await namesOf(member))[0]?.lastUsedAt).not.toBeNull();
  });

  it('works once with one answer, also when it is sent many times at once', async () => {
    const { phone } = await withPasskey();
    const answer = phone.get(await request());
    const given = await Promise.all([signIn(answer), signIn(answer), signIn(answer)]);
    expect(given.map(({ code }) => code).sort()).toEqual(['PASSKEY_REFUSED', 'PASSKEY_REFUSED', 'done']);
    expect((await signIn(answer)).code).toBe('PASSKEY_REFUSED');
  });

  it.each([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['for another host', { host: 'elsewhere.example' }],
    ['of a device that did not ask who holds it', { asksNobody: true }],
    ['signed by another key', { isForged: true }],
  ])('is refused with an answer %s', async (_what, changes) => {
    const { phone } = await withPasskey();
    expect((await signIn(phone.get(await request(), changes))).code).toBe('PASSKEY_REFUSED');
  });

  it('is refused with an unknown passkey, what is no answer, and what was asked for something else', async () => {
    const member = await withPasskey();
    expect((await signIn(device().get(await request()))).code).toBe('PASSKEY_REFUSED');
    expect((await signIn('{}')).code).toBe('PASSKEY_REFUSED');
    const { challenge } = JSON.parse(await newRequest(member)) as { challenge: string };
    const asOne = JSON.stringify({ ...(JSON.parse(await request()) as object), challenge });
    expect((await signIn(member.phone.get(asOne))).code).toBe('PASSKEY_REFUSED');
  });

  it('is refused to suspended members', async () => {
    const { id, phone } = await withPasskey();
    await api.db.query(`update member set status = 'suspended' where id = $1`, [id]);
    expect((await signIn(phone.get(await request()))).code).toBe('ACCOUNT_SUSPENDED');
  });

  it('ends the session that the browser had', async () => {
    const { phone, ...member } = await withPasskey();
    const cookie = await aSessionOf(member, api.db, api.config);
    await act('signInWithPasskey', { answer: phone.get(await request()) }, { cookie });
    const { data } = await api.run<{ viewer: object | null }>('{ viewer { id } }', {}, { cookie });
    expect(data.viewer).toBeNull();
  });
});

describe('removing a passkey', () => {
  it('has it sign in nobody, and is on record', async () => {
    const member = await withPasskey();
    expect(await act('removePasskey', { passkeyId: member.passkeyId }, { as: member })).toMatchObject({
      code: 'done',
      passkey: { name: 'My phone' },
    });
    expect(await namesOf(member)).toEqual([]);
    expect((await signIn(member.phone.get(await request()))).code).toBe('PASSKEY_REFUSED');
    const { rows } = await api.db.query('select act from audit_event where subject_id = $1 order by at', [member.id]);
    expect(rows).toEqual([{ act: 'passkey.added' }, { act: 'passkey.removed' }]);
  });

  it('finds none of another member', async () => {
    const { passkeyId } = await withPasskey();
    const other = await build.aMember(api.db, from);
    expect((await act('removePasskey', { passkeyId }, { as: other })).code).toBe('NOT_FOUND');
  });

  it('asks for a fresh proof', async () => {
    const member = await withPasskey();
    const stale = { as: member, provedAt: new Date(0) };
    expect((await act('removePasskey', { passkeyId: member.passkeyId }, stale)).code).toBe('PROOF_NEEDED');
  });
});

describe('what a device is asked to sign', () => {
  it('holds for its use and for its time', () => {
    const challenges = api.app.get(Challenges);
    const now = new Date('2026-11-30T12:00:00Z');
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    const challenge = challenges.make('sign-in', now);
    expect(challenges.holds(challenge, 'sign-in', later(passkeyLimits.challengeSeconds - 1))).toBe(true);
    expect(challenges.holds(challenge, 'sign-in', later(passkeyLimits.challengeSeconds))).toBe(false);
    expect(challenges.holds(challenge, 'add x', now)).toBe(false);
    const [nonce, , mark] = challenge.split('.');
    expect(challenges.holds(`${nonce}.9999999999.${mark}`, 'sign-in', now)).toBe(false);
    for (const other of ['', '.', 'a.b.c', '..']) expect(challenges.holds(other, 'sign-in', now)).toBe(false);
  });

  it('costs no row until it was signed', async () => {
    const count = async () => api.app.get(PrismaService).client.spentChallenge.count();
    const before = await count();
    await request();
    expect(await count()).toBe(before);
  });
});

describe('where the product is called by a number', () => {
  it('there are no passkeys', async () => {
    const numbered = await startTestApi({ PUBLIC_URL: 'http://127.0.0.1:3000' });
    const { data } = await numbered.run<{ passkeyRequest: string | null }>('{ passkeyRequest }');
    expect(data.passkeyRequest).toBeNull();
    await numbered.stop();
  });
});
