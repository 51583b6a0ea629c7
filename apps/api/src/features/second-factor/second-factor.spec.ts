import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { secondFactorLimits } from '@cluster-commons/domain/accounts';
import { allowances } from '@cluster-commons/domain/kernel';
import {
  aSessionOf,
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('second-factor');
const password = 'loom shuttle warp weft';
let api: TestApi;
let handlers: TestHandlers;
let passwordHash: string;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '1' });
  handlers = await startTestHandlers(api);
  passwordHash = await build.hashOf(password);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

interface Payload {
  problems: { code: string; path: string[] }[];
  viewer?: { id: string } | null;
  recoveryCodes?: string[] | null;
}

const fields: Record<string, string> = {
  signIn: 'viewer { id }',
  giveSecondFactor: 'viewer { id }',
  confirmSecondFactor: 'recoveryCodes',
  renewRecoveryCodes: 'recoveryCodes',
};
const inputs: Record<string, string> = {
  signIn: 'SignInInput',
  giveSecondFactor: 'GiveSecondFactorInput',
  confirmSecondFactor: 'ConfirmSecondFactorInput',
  prove: 'ProveInput',
};

/** Runs a mutation in the browser of a cookie. */
async function act(name: string, cookie: string, input?: object) {
  const type = inputs[name];
  const [given, argument] = type === undefined ? ['', ''] : [`($input: ${type}!)`, '(input: $input)'];
  const text = `mutation ${given} { act: ${name}${argument} { ${fields[name] ?? ''} problems { code path } } }`;
  const { data, errors, setCookies } = await api.run<{ act: Payload | null }>(text, { input }, { cookie });
  const next = setCookies.map((line) => line.split(';')[0] ?? '').find((pair) => pair.startsWith('__Host-cc.session='));
  const code = errors[0]?.extensions?.['code'] ?? data.act?.problems[0]?.code ?? 'done';
  return { code, ...data.act, cookie: next ?? cookie };
}

const standing = async (cookie: string) =>
  (
    await api.run<{
      secondFactor: {
        switchedOnAt: string | null;
        recoveryCodesLeft: number;
        recoveryCodes: string[] | null;
        setUp: { key: string; address: string } | null;
      } | null;
    }>(
      '{ secondFactor { switchedOnAt hasPassword recoveryCodesLeft recoveryCodes setUp { key address } } }',
      {},
      { cookie },
    )
  ).data.secondFactor;

/** A code of the app that has the key: of now, or of intervals beside it. */
const codeOf = (key: string, beside = 0): string =>
  new TOTP({ secret: key.replaceAll(' ', '') }).generate({ timestamp: Date.now() + beside * 30_000 });

/** Lets the app's clock go on: the codes that were used may be used once more. */
const later = (memberId: string) =>
  api.db.query('update second_factor set last_step = 0 where member_id = $1', [memberId]);

/** A member with a password, in a browser where they have just signed in. */
async function somebody() {
  const member = await build.aMember(api.db, from);
  await build.aCredential(api.db, from, { memberId: member.id, passwordHash });
  return { ...member, cookie: await aSessionOf(member, api.db, api.config) };
}

/** The same with an app that makes their codes. */
async function withApp() {
  const member = await somebody();
  await act('startSecondFactor', member.cookie);
  const key = (await standing(member.cookie))?.setUp?.key ?? '';
  const { recoveryCodes } = await act('confirmSecondFactor', member.cookie, { code: codeOf(key) });
  await later(member.id);
  return { ...member, key, codes: recoveryCodes ?? [] };
}

const signIn = (email: string, words = password) => act('signIn', '', { email, password: words });
const viewerOf = async (cookie: string) =>
  (await api.run<{ viewer: { id: string } | null }>('{ viewer { id } }', {}, { cookie })).data.viewer;
const acts = async (memberId: string) =>
  (
    await api.db.query<{ act: string }>('select act from audit_event where subject_id = $1 order by at, id', [memberId])
  ).rows.map(({ act: name }) => name);
const age = (memberId: string) =>
  api.db.query(
    `update session set proved_at = now() - interval '16 minutes', stepped_up_at = stepped_up_at - interval '16 minutes'
      where member_id = $1`,
    [memberId],
  );

describe('setting a second factor up', () => {
  it('gives a key and its address, kept encrypted, and is on once the app has shown a code', async () => {
    const { id, cookie } = await somebody();
    expect((await act('startSecondFactor', cookie)).code).toBe('done');
    const before = await standing(cookie);
    const key = before?.setUp?.key ?? '';
    expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(before?.setUp?.address).toContain(`secret=${key.replaceAll(' ', '')}`);
    const { rows } = await api.db.query('select secret from second_factor where member_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(key.replaceAll(' ', ''));
    expect((await act('confirmSecondFactor', cookie, { code: '000000' })).code).toBe('WRONG_CODE');

    const { recoveryCodes } = await act('confirmSecondFactor', cookie, { code: codeOf(key) });
    expect(new Set(recoveryCodes).size).toBe(secondFactorLimits.recoveryCodes);
    const after = await standing(cookie);
    expect(after).toMatchObject({ setUp: null, recoveryCodesLeft: 10 });
    expect(after?.switchedOnAt).not.toBeNull();
    expect(after?.recoveryCodes?.map((code) => code.replace(' ', ''))).toEqual(recoveryCodes);
    expect((await act('keepRecoveryCodes', cookie)).code).toBe('done');
    expect((await standing(cookie))?.recoveryCodes).toBeNull();
    const kept = await api.db.query('select shown_codes from second_factor where member_id = $1', [id]);
    expect(kept.rows).toEqual([{ shown_codes: null }]);
    const hashes = await api.db.query('select code_hash from recovery_code where member_id = $1', [id]);
    for (const code of recoveryCodes ?? []) expect(JSON.stringify(hashes.rows)).not.toContain(code);
    expect(await acts(id)).toEqual(['account.second-factor-on']);
    expect((await act('startSecondFactor', cookie)).code).toBe('SECOND_FACTOR_ON');
  });

  it('makes all other sessions of the member wait, and leaves this one', async () => {
    const member = await somebody();
    const elsewhere = await aSessionOf(member, api.db, api.config);
    await act('startSecondFactor', member.cookie);
    expect(await viewerOf(elsewhere)).toEqual({ id: member.id });
    await act('confirmSecondFactor', member.cookie, {
      code: codeOf((await standing(member.cookie))?.setUp?.key ?? ''),
    });
    expect(await viewerOf(member.cookie)).toEqual({ id: member.id });
    expect(await viewerOf(elsewhere)).toBeNull();
  });

  it('asks for a fresh proof before it begins', async () => {
    const { id, cookie } = await somebody();
    await age(id);
    expect((await act('startSecondFactor', cookie)).code).toBe('PROOF_NEEDED');
    expect((await act('prove', cookie, { proof: 'not this one' })).code).toBe('WRONG_PASSWORD');
    expect((await act('prove', cookie, { proof: password })).code).toBe('done');
    expect((await act('startSecondFactor', cookie)).code).toBe('done');
  });
});

describe('signing in with a second factor', () => {
  it('opens nothing until the code is given, whatever is asked', async () => {
    const { id, email, key } = await withApp();
    const waiting = await signIn(email);
    expect(waiting).toMatchObject({ code: 'done', viewer: null });
    expect(await viewerOf(waiting.cookie)).toBeNull();
    for (const name of ['startSecondFactor', 'stopSecondFactor', 'renewRecoveryCodes', 'keepRecoveryCodes']) {
      expect([name, (await act(name, waiting.cookie)).code]).toEqual([name, 'UNAUTHENTICATED']);
    }
    expect((await act('prove', waiting.cookie, { proof: password })).code).toBe('UNAUTHENTICATED');

    const given = await act('giveSecondFactor', waiting.cookie, { code: codeOf(key) });
    expect(given).toMatchObject({ code: 'done', viewer: { id } });
    expect(await viewerOf(given.cookie)).toEqual({ id });
  });

  it('gives another session in place of the one that waited', async () => {
    const { email, key } = await withApp();
    const waiting = await signIn(email);
    const given = await act('giveSecondFactor', waiting.cookie, { code: codeOf(key) });
    expect(given.cookie).not.toBe(waiting.cookie);
    expect((await act('giveSecondFactor', waiting.cookie, { code: codeOf(key, 1) })).code).toBe('NOT_SIGNED_IN');
  });

  it('can be ended before the code is given', async () => {
    const { id, email } = await withApp();
    const { cookie } = await signIn(email);
    await api.run('mutation { signOut { isSignedOut } }', {}, { cookie });
    const { rows } = await api.db.query('select 1 from session where member_id = $1 and stepped_up_at is null', [id]);
    expect(rows).toEqual([]);
  });

  it('takes each code once, also when it is sent many times at once', async () => {
    const { email, key } = await withApp();
    const sessions = [await signIn(email), await signIn(email), await signIn(email)];
    const code = codeOf(key);
    const given = await Promise.all(sessions.map(({ cookie }) => act('giveSecondFactor', cookie, { code })));
    expect(given.map((answer) => answer.code).sort()).toEqual(['WRONG_CODE', 'WRONG_CODE', 'done']);
  });

  it('works with a recovery code, once, which is told by mail', async () => {
    const { id, email, codes } = await withApp();
    await handlers.deliver();
    const [code = ''] = codes;
    const typed = `${code.slice(0, 5).toUpperCase()}-${code.slice(5)}`;
    const first = await act('giveSecondFactor', (await signIn(email)).cookie, { code: typed });
    expect(first).toMatchObject({ code: 'done', viewer: { id } });
    expect((await act('giveSecondFactor', (await signIn(email)).cookie, { code })).code).toBe('WRONG_CODE');
    expect((await standing(first.cookie))?.recoveryCodesLeft).toBe(9);
    expect(await handlers.deliver()).toEqual([
      expect.objectContaining({ kind: 'recovery-code-used', to: email, values: { left: '9' } }),
    ]);
    expect(await acts(id)).toEqual(['account.second-factor-on', 'account.recovery-code-used']);
  });

  it('is told to wait after some wrong codes, which does not shut out the member elsewhere', async () => {
    const { id, email, key, cookie } = await withApp();
    const guessing = await signIn(email);
    const tries = allowances.codeByAccountAndAddress.points;
    for (let i = 0; i < tries; i += 1) await act('giveSecondFactor', guessing.cookie, { code: '000000' });
    expect((await act('giveSecondFactor', guessing.cookie, { code: codeOf(key) })).code).toBe('RATE_LIMITED');
    // Where they are signed in already they show who they are by attempts of that session alone.
    await later(id);
    expect((await act('prove', cookie, { proof: codeOf(key) })).code).toBe('done');
  });
});

describe('what many addresses guess together', () => {
  it('ends for codes of the app, and leaves recovery codes to the member', async () => {
    const { id, email, key, codes } = await withApp();
    await api.db.query('insert into rate_limit (key, points, expire) values ($1, $2, $3)', [
      `${allowances.codeByAccount.name}:${id}`,
      allowances.codeByAccount.points,
      Date.now() + 3_600_000,
    ]);
    const { cookie } = await signIn(email);
    expect((await act('giveSecondFactor', cookie, { code: codeOf(key) })).code).toBe('RATE_LIMITED');
    expect((await act('giveSecondFactor', cookie, { code: codes[0] })).code).toBe('done');
  });
});

describe('a fresh proof', () => {
  it('is the second factor where there is one, not the password', async () => {
    const { id, cookie, key } = await withApp();
    await age(id);
    expect((await act('renewRecoveryCodes', cookie)).code).toBe('PROOF_NEEDED');
    expect((await act('prove', cookie, { proof: password })).code).toBe('WRONG_CODE');
    expect((await act('prove', cookie, { proof: codeOf(key) })).code).toBe('done');
    expect((await act('renewRecoveryCodes', cookie)).code).toBe('done');
  });

  it('can be tried so many times in a session', async () => {
    const { id, cookie } = await somebody();
    await age(id);
    for (let i = 0; i < allowances.proofBySession.points; i += 1) await act('prove', cookie, { proof: 'wrong one' });
    expect((await act('prove', cookie, { proof: password })).code).toBe('RATE_LIMITED');
  });
});

describe('new recovery codes', () => {
  it('take the place of the old ones', async () => {
    const { email, cookie, codes } = await withApp();
    const { recoveryCodes } = await act('renewRecoveryCodes', cookie);
    expect((await act('giveSecondFactor', (await signIn(email)).cookie, { code: codes[0] })).code).toBe('WRONG_CODE');
    const waiting = await signIn(email);
    expect((await act('giveSecondFactor', waiting.cookie, { code: recoveryCodes?.[0] })).code).toBe('done');
  });
});

describe('switching the second factor off', () => {
  it('takes the codes away, is told by mail, and lets the other sessions go on', async () => {
    const { id, email, cookie } = await withApp();
    const waiting = await signIn(email);
    await handlers.deliver();
    expect((await act('stopSecondFactor', cookie)).code).toBe('done');
    expect(await viewerOf(waiting.cookie)).toEqual({ id });
    expect(await handlers.deliver()).toEqual([expect.objectContaining({ kind: 'second-factor-off', to: email })]);
    expect(await acts(id)).toEqual(['account.second-factor-on', 'account.second-factor-off']);
    expect((await act('stopSecondFactor', cookie)).code).toBe('NO_SECOND_FACTOR');
    const { rows } = await api.db.query('select 1 from recovery_code where member_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('is refused without a fresh proof', async () => {
    const { id, cookie } = await withApp();
    await age(id);
    expect((await act('stopSecondFactor', cookie)).code).toBe('PROOF_NEEDED');
  });
});
