import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aSessionOf, startTestAccounts, startTestApi, type TestAccounts } from '../../../platform/testing/index.ts';

const old = 'loom shuttle warp weft';
const chosen = 'needle thread cloth hem';
let accounts: TestAccounts;
let api: TestAccounts['api'];
let handlers: TestAccounts['handlers'];
let made = 0;
beforeAll(async () => {
  accounts = await startTestAccounts('recovery', old);
  ({ api, handlers } = accounts);
});
afterAll(() => accounts.stop());

const aMember: TestAccounts['aMember'] = (given) => {
  const handle = `weaver-${(made += 1)}`;
  return accounts.aMember({ handle, email: `${handle}@example.org`, ...given });
};

type Asking = 'requestPasswordReset' | 'requestSignInLink';
const ask = async (act: Asking, email: string) => {
  const input = act.replace(/^r/, 'R');
  const { data, statements } = await api.run<Record<Asking, { email: string | null; problems: object[] }>>(
    `mutation ($input: ${input}Input!) { ${act}(input: $input) { email problems { code path } } }`,
    { input: { email } },
  );
  return { ...data[act], statements: statements.length };
};
const linkFor = async (act: Asking, email: string): Promise<string> => {
  await ask(act, email);
  await handlers.deliver();
  const mail = handlers.mails.filter(({ to }) => to === email).at(-1);
  return new URL(mail?.path ?? '', 'http://here').searchParams.get('token') ?? '';
};

interface Opened {
  viewer: { handle: string } | null;
  problems: { code: string; path: string[] }[];
}
const use = async (act: 'resetPassword' | 'signInWithLink', input: object, cookie?: string) => {
  const { data, setCookies } = await api.run<Record<typeof act, Opened>>(
    `mutation ($input: ${act.replace(/^./, (first) => first.toUpperCase())}Input!) {
      ${act}(input: $input) { viewer { handle } problems { code path } } }`,
    { input },
    cookie === undefined ? {} : { cookie },
  );
  return { ...data[act], setCookies, cookie: cookieOf(setCookies) };
};
const reset = (token: string, password = chosen, cookie?: string) => use('resetPassword', { token, password }, cookie);
const signInBy = (token: string, given: object = {}, cookie?: string) =>
  use('signInWithLink', { token, ...given }, cookie);

const look = async (token: string, purpose: 'RESET_PASSWORD' | 'SIGN_IN') =>
  (
    await api.run<{ accountLink: { name: string; email: string } | null }>(
      `query ($token: String!, $purpose: AccountLinkPurpose!) { accountLink(token: $token, purpose: $purpose) { name email } }`,
      { token, purpose },
    )
  ).data.accountLink;
const cookieOf = (setCookies: readonly string[]): string =>
  setCookies.map((line) => line.split(';')[0] ?? '').find((pair) => pair.startsWith('__Host-cc.session=')) ?? '';
const who = async (cookie: string) =>
  (await api.run<{ viewer: { handle: string } | null }>('{ viewer { handle } }', {}, { cookie })).data.viewer?.handle;
const lapsed = (path = 'token') => [{ code: 'TOKEN_INVALID', path: ['input', path] }];
const kindsTo = (email: string) => handlers.mails.filter(({ to }) => to === email).map(({ kind }) => kind);

describe.each<Asking>(['requestPasswordReset', 'requestSignInLink'])('asking for a link by %s', (act) => {
  const kind = act === 'requestPasswordReset' ? 'reset-password' : 'sign-in-link';

  it('does and answers the same for an address that no account has, and mails only to members', async () => {
    const { email } = await aMember({ locale: 'ar' });
    const [known, unknown] = [await ask(act, ` ${email.toUpperCase()} `), await ask(act, `no-${email}`)];
    expect(known).toEqual({ ...unknown, email });
    expect(unknown).toMatchObject({ email: `no-${email}`, problems: [] });
    await handlers.deliver();
    expect(kindsTo(`no-${email}`)).toEqual([]);
    expect(handlers.mails.filter(({ to }) => to === email)).toEqual([
      expect.objectContaining({ kind, language: 'ar' }),
    ]);
  });

  it('leaves neither address nor token in what is told', async () => {
    const { email } = await aMember();
    await ask(act, email);
    const { rows } = await api.db.query(`select payload from outbox order by id desc limit 1`);
    expect(Object.keys(rows[0].payload)).toEqual(['linkId']);
    await handlers.deliver();
  });

  it('names the field where the address is none', async () => {
    expect((await ask(act, 'aicha@')).problems).toEqual([{ code: 'BAD_EMAIL', path: ['input', 'email'] }]);
  });

  it('mails nothing to imported accounts that nobody has claimed', async () => {
    const { email } = await aMember({ status: 'imported' });
    await ask(act, email);
    await handlers.deliver();
    expect(kindsTo(email)).toEqual([]);
  });
});

describe('asking many times', () => {
  it('ends for one mailbox from one address, also within one request, and not for others', async () => {
    const strict = await startTestApi({ RATE_LIMIT_FACTOR: '1' });
    const times = (email: string, count: number): string =>
      Array.from(
        { length: count },
        (_, i) => `a${i}: requestPasswordReset(input: { email: "${email}" }) { email }`,
      ).join(' ');
    try {
      const { errors } = await strict.run(`mutation { ${times('x@example.org', 6)} }`);
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['RATE_LIMITED']);
      expect((await strict.run(`mutation { ${times('y@example.org', 1)} }`)).errors).toEqual([]);
    } finally {
      await strict.stop();
    }
  });
});

describe('a new password', () => {
  let member: Awaited<ReturnType<typeof aMember>>;
  beforeEach(async () => {
    member = await aMember();
  });

  it('is set by the link, once: every session ends, one begins here, and its member is told', async () => {
    const elsewhere = await aSessionOf(member, api.db, api.config);
    const token = await linkFor('requestPasswordReset', member.email);
    expect(await look(token, 'RESET_PASSWORD')).toEqual({ name: expect.any(String), email: member.email });
    expect(await look(token, 'SIGN_IN')).toBeNull();
    const done = await reset(token);
    expect(done).toMatchObject({ viewer: { handle: member.handle }, problems: [] });
    expect([await who(elsewhere), await who(done.cookie)]).toEqual([undefined, member.handle]);
    expect([await accounts.signsIn(member.email, old), await accounts.signsIn(member.email, chosen)]).toEqual([
      false,
      true,
    ]);
    expect(await look(token, 'RESET_PASSWORD')).toBeNull();
    expect(await reset(token)).toMatchObject({ viewer: null, problems: lapsed() });
    await handlers.deliver();
    expect(kindsTo(member.email)).toEqual(['reset-password', 'password-changed']);
    const { rows } = await api.db.query(`select act, actor_id from audit_event where subject_id = $1`, [member.id]);
    expect(rows).toEqual([{ act: 'account.password-reset', actor_id: member.id }]);
  });

  it('makes the other links void that let somebody in', async () => {
    const [first, second] = [
      await linkFor('requestPasswordReset', member.email),
      await linkFor('requestPasswordReset', member.email),
    ];
    const signIn = await linkFor('requestSignInLink', member.email);
    await reset(second);
    expect([await look(first, 'RESET_PASSWORD'), await look(signIn, 'SIGN_IN')]).toEqual([null, null]);
  });

  it('is set by one of three at once', async () => {
    const token = await linkFor('requestPasswordReset', member.email);
    const all = await Promise.all([1, 2, 3].map((n) => reset(token, `${chosen} ${n}`)));
    expect(all.filter(({ viewer }) => viewer !== null)).toHaveLength(1);
    expect(all.flatMap(({ problems }) => problems)).toEqual([...lapsed(), ...lapsed()]);
  });

  it.each([
    ['cotton', 'TOO_SHORT'],
    ['iloveyou1234', 'PASSWORD_TOO_COMMON'],
    ['qwertyuiop12', 'PASSWORD_TOO_COMMON'],
  ])('is refused where it is easy, and the link still holds: %s', async (password, code) => {
    const token = await linkFor('requestPasswordReset', member.email);
    const { problems } = await reset(token, password);
    expect(problems).toEqual([{ code, path: ['input', 'password'] }]);
    expect(await look(token, 'RESET_PASSWORD')).not.toBeNull();
  });

  it('confirms an address that waited for it, whatever password a stranger gave it', async () => {
    const { email } = await aMember({ emailVerified: false });
    const { viewer } = await reset(await linkFor('requestPasswordReset', email));
    expect(viewer).not.toBeNull();
    expect([await accounts.signsIn(email, old), await accounts.signsIn(email, chosen)]).toEqual([false, true]);
  });

  it('gives one to an account that had none', async () => {
    await api.db.query('delete from credential where member_id = $1', [member.id]);
    await reset(await linkFor('requestPasswordReset', member.email));
    expect(await accounts.signsIn(member.email, chosen)).toBe(true);
  });

  it('is not for suspended members, before and after they asked', async () => {
    const token = await linkFor('requestPasswordReset', member.email);
    await api.db.query(`update member set status = 'suspended' where id = $1`, [member.id]);
    expect(await reset(token)).toMatchObject({ viewer: null, problems: lapsed(), cookie: '' });
    await linkFor('requestPasswordReset', member.email);
    expect(kindsTo(member.email)).toEqual(['reset-password']);
  });

  it('ends the session that somebody else had in this browser', async () => {
    const other = await aMember();
    const cookie = await aSessionOf(other, api.db, api.config);
    await reset(await linkFor('requestPasswordReset', member.email), chosen, cookie);
    expect(await who(cookie)).toBeUndefined();
  });
});

describe('signing in by a link', () => {
  it('works once, leaves other sessions and the password, and ends the session that the browser had', async () => {
    const member = await aMember();
    const elsewhere = await aSessionOf(member, api.db, api.config);
    const here = await aSessionOf(await aMember(), api.db, api.config);
    const token = await linkFor('requestSignInLink', member.email);
    const done = await signInBy(token, {}, here);
    expect(done).toMatchObject({ viewer: { handle: member.handle }, problems: [] });
    expect([await who(elsewhere), await who(here), await who(done.cookie)]).toEqual([
      member.handle,
      undefined,
      member.handle,
    ]);
    expect(await accounts.signsIn(member.email, old)).toBe(true);
    expect(await signInBy(token)).toMatchObject({ viewer: null, problems: lapsed(), cookie: '' });
  });

  it('stays, or ends with the browser', async () => {
    const { id, email } = await aMember();
    const [kept, ending] = [
      await signInBy(await linkFor('requestSignInLink', email)),
      await signInBy(await linkFor('requestSignInLink', email), { staySignedIn: false }),
    ];
    const sets = [kept, ending].map(({ setCookies }) =>
      setCookies.find((line) => line.startsWith('__Host-cc.session=')),
    );
    expect(sets.map((line) => line?.includes('Max-Age'))).toEqual([true, false]);
    const { rows } = await api.db.query('select stays from session where member_id = $1 order by id', [id]);
    expect(rows).toEqual([{ stays: true }, { stays: false }]);
  });

  it('tells a suspended member so', async () => {
    const { email, id } = await aMember();
    await api.db.query(`update member set status = 'suspended' where id = $1`, [id]);
    const { problems, cookie } = await signInBy(await linkFor('requestSignInLink', email));
    expect([problems, cookie]).toEqual([[{ code: 'ACCOUNT_SUSPENDED', path: ['input', 'token'] }], '']);
  });

  it('asks to confirm first where nobody has: the password may be a stranger’s', async () => {
    const { email } = await aMember({ emailVerified: false });
    await ask('requestSignInLink', email);
    await handlers.deliver();
    expect(kindsTo(email)).toEqual(['confirm-email']);
  });
});
