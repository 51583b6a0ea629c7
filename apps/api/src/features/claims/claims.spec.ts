import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepProductTerms } from '@cluster-commons/prisma/content/product-terms.ts';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('claims');
const password = 'loom shuttle warp weft';
let api: TestApi;
let handlers: TestHandlers;
beforeAll(async () => {
  api = await startTestApi();
  await keepProductTerms(api.db, new Date());
  handlers = await startTestHandlers(api);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

interface Answers {
  claim: object | null;
  claimAccount: { viewer: { handle: string } | null; problems: { code: string; path: string[] }[] };
  requestClaim: { email: string; problems: { code: string }[] };
}

const lookAt = async (token: string, as: Asker = null) =>
  (
    await api.run<Answers>(
      `query ($token: String!) { claim(token: $token) { handle name postCount email way viewerCan { claim { allowed reason } } } }`,
      { token },
      { as },
    )
  ).data.claim;
const take = (token: string, given: { password?: string; agreesToTerms?: boolean; as?: Asker } = {}) =>
  api.run<Answers>(
    `mutation ($input: ClaimAccountInput!) { claimAccount(input: $input) { viewer { handle } problems { code path } } }`,
    { input: { token, password: given.password ?? null, agreesToTerms: given.agreesToTerms ?? null } },
    { as: given.as ?? null },
  );
const codes = async (answer: ReturnType<typeof take>) =>
  (await answer).data.claimAccount.problems.map(({ code }) => code);

let made = 0;
/** An imported account with a post, known to be of an address. */
async function imported() {
  made += 1;
  const email = `author${made}@elsewhere.example`;
  const member = await build.aMember(api.db, from, {
    status: 'imported',
    emailVerified: false,
    source: 'elsewhere.example',
    sourceId: String(made),
    locale: 'ar',
  });
  await build.aThread(api.db, from, { authorId: member.id });
  await api.db.query('insert into imported_address (member_id, address_hash) values ($1, md5($2))', [member.id, email]);
  return { member, email };
}

const agreedBy = async (id: string) =>
  (
    await api.db.query<{ kind: string; version: number }>(
      'select kind, version from consent where member_id = $1 order by kind',
      [id],
    )
  ).rows.map(({ kind, version }) => `${kind} ${version}`);

async function ask(email: string): Promise<string[]> {
  const { data } = await api.run<Answers>(
    `mutation ($input: RequestClaimInput!) { requestClaim(input: $input) { email problems { code } } }`,
    { input: { email } },
  );
  expect(data.requestClaim).toEqual({ email, problems: [] });
  const mails = await handlers.deliver();
  for (const mail of mails) expect(mail).toMatchObject({ to: email, kind: 'claim-account' });
  return mails.map(({ path }) => new URL(path, 'http://here').searchParams.get('token') ?? '');
}

describe('asking for the link', () => {
  it('mails it where an imported account is known to be of the address', async () => {
    const { email, member } = await imported();
    const [token = ''] = await ask(email);
    expect(await lookAt(token)).toEqual({
      handle: member.handle,
      name: member.name,
      postCount: 1,
      email,
      way: 'OPEN',
      viewerCan: { claim: { allowed: true, reason: null } },
    });
  });

  it('answers the same for any other address, does the same, and mails nothing', async () => {
    expect(await ask('nobody@elsewhere.example')).toEqual([]);
    const { rows } = await api.db.query(`select member_id, email from mailed_link where member_id is null`);
    expect(rows).toEqual([{ member_id: null, email: null }]);
  });
});

describe('taking over an imported account', () => {
  it('opens it with a password, the address and the language of the page, and signs in', async () => {
    const { email, member } = await imported();
    const [token = ''] = await ask(email);
    const { data, setCookies } = await take(token, { password });
    expect(data.claimAccount).toEqual({ viewer: { handle: member.handle }, problems: [] });
    expect(setCookies.join()).toContain('session');
    const { rows } = await api.db.query('select status, email, email_verified, locale from member where id = $1', [
      member.id,
    ]);
    expect(rows).toEqual([{ status: 'active', email, email_verified: true, locale: 'en' }]);
    const signedIn = await api.run<{ signIn: { viewer: object } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { handle } problems { code } } }`,
      { input: { email, password } },
    );
    expect(signedIn.data.signIn.viewer).toEqual({ handle: member.handle });
    expect(await lookAt(token)).toBeNull();
    expect(await codes(take(token, { password }))).toEqual(['TOKEN_INVALID']);
  });

  it('opens it without a password, for those who sign in by mail', async () => {
    const { email, member } = await imported();
    const [token = ''] = await ask(email);
    expect(await codes(take(token))).toEqual([]);
    const { rows } = await api.db.query('select from credential where member_id = $1', [member.id]);
    expect(rows).toEqual([]);
  });

  it('records that they agree to what holds now; a form that asks for it insists', async () => {
    const { email, member } = await imported();
    const [token = ''] = await ask(email);
    const refused = await take(token, { agreesToTerms: false });
    expect(refused.data.claimAccount.problems).toEqual([{ code: 'REQUIRED', path: ['input', 'agreesToTerms'] }]);
    expect(await agreedBy(member.id)).toEqual([]);
    expect(await codes(take(token, { agreesToTerms: true }))).toEqual([]);
    expect(await agreedBy(member.id)).toEqual(['data_policy 1', 'terms 1']);
  });

  it.each([
    ['short', 'TOO_SHORT'],
    ['aaaabbbbaaaabbbb', 'PASSWORD_TOO_COMMON'],
  ])('refuses the password %s, and the link still works', async (bad, code) => {
    const { email } = await imported();
    const [token = ''] = await ask(email);
    expect(await codes(take(token, { password: bad }))).toEqual([code]);
    expect(await lookAt(token)).not.toBeNull();
  });

  it('happens once, of two at once', async () => {
    const { email } = await imported();
    const [token = ''] = await ask(email);
    const both = await Promise.all([codes(take(token)), codes(take(token))]);
    expect(both.flat()).toEqual(['TOKEN_INVALID']);
  });

  it('takes the place of a sign-up for the address that nobody confirmed', async () => {
    const { email, member } = await imported();
    const stranger = await build.aMember(api.db, from, { email, emailVerified: false });
    const [token = ''] = await ask(email);
    expect((await take(token)).data.claimAccount.viewer).toEqual({ handle: member.handle });
    expect((await api.db.query('select from member where id = $1', [stranger.id])).rowCount).toBe(0);
  });

  it('adds it to the account that has the address, once its member is signed in', async () => {
    const { email, member } = await imported();
    const own = await build.aMember(api.db, from, { email });
    const [token = ''] = await ask(email);
    expect(await lookAt(token)).toMatchObject({
      way: 'MERGE',
      viewerCan: { claim: { allowed: false, reason: 'ADDRESS_HAS_ACCOUNT' } },
    });
    expect(await codes(take(token, { password }))).toEqual(['ADDRESS_HAS_ACCOUNT']);
    const stranger = await build.aMember(api.db, from, {});
    expect(await codes(take(token, { as: stranger }))).toEqual(['ADDRESS_HAS_ACCOUNT']);

    expect(await lookAt(token, own)).toMatchObject({ way: 'MERGE', viewerCan: { claim: { allowed: true } } });
    expect((await take(token, { as: own })).data.claimAccount).toEqual({
      viewer: { handle: own.handle },
      problems: [],
    });
    const { rows } = await api.db.query('select from thread where author_id = $1', [own.id]);
    expect(rows).toHaveLength(1);
    const { data } = await api.run<{ member: object }>(`query ($h: String!) { member(handle: $h) { handle } }`, {
      h: member.handle,
    });
    expect(data.member).toEqual({ handle: own.handle });
  });

  it('is refused to a suspended member', async () => {
    const { email } = await imported();
    const own = await build.aMember(api.db, from, { email, status: 'suspended' });
    const [token = ''] = await ask(email);
    expect(await codes(take(token))).toEqual(['ACCOUNT_SUSPENDED']);
    expect(await codes(take(token, { as: own }))).toEqual(['ACCOUNT_SUSPENDED']);
  });

  it('is put on record', async () => {
    const { email, member } = await imported();
    const [token = ''] = await ask(email);
    await take(token);
    const { rows } = await api.db.query<{ act: string }>(
      'select act from audit_event where subject_id = $1 order by at, id',
      [member.id],
    );
    expect(rows.map(({ act }) => act)).toEqual(['account.claim-offered', 'account.claimed']);
  });

  it('is not offered when the link has lapsed, or is another', async () => {
    const { email } = await imported();
    const [token = ''] = await ask(email);
    await api.db.query(`update mailed_link set expires_at = now() where purpose = 'claim'`);
    for (const one of [token, 'x', '']) {
      expect(await lookAt(one)).toBeNull();
      expect(await codes(take(one))).toEqual(['TOKEN_INVALID']);
    }
  });
});
