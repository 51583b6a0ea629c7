import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Mail } from '../../platform/mail/mailer.ts';
import { startTestApi, startTestHandlers, type TestApi, type TestHandlers } from '../../platform/testing/index.ts';

let api: TestApi;
let handlers: TestHandlers;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const signUpText = `mutation ($input: SignUpInput!) { signUp(input: $input) { email problems { code path message } } }`;
const signInText = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id handle email role } problems { code path } } }`;
const confirmText = `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { viewer { handle } problems { code } } }`;
const password = 'loom shuttle warp weft';

const mailsTo = async (address: string): Promise<Mail[]> => {
  await handlers.deliver();
  return handlers.mails.filter(({ to }) => to === address);
};

const signUp = (email: string, name = 'Aïcha Traoré', words = password, locale = 'fr') =>
  api.run<{ signUp: { email: string | null; problems: { code: string; path: string[] }[] } }>(signUpText, {
    input: { name, email, password: words, locale },
  });

const tokenFor = async (email: string): Promise<string> => {
  const mail = (await mailsTo(email)).filter(({ kind }) => kind === 'confirm-email').at(-1);
  return new URL(mail?.path ?? '', 'http://here').searchParams.get('token') ?? '';
};

const confirm = (token: string) =>
  api.run<{ confirmEmail: { viewer: { handle: string } | null; problems: { code: string }[] } }>(confirmText, {
    input: { token },
  });

const signIn = (email: string, words = password, cookie?: string) =>
  api.run<{ signIn: { viewer: { id: string; handle: string } | null; problems: { code: string }[] } }>(
    signInText,
    { input: { email, password: words } },
    cookie === undefined ? {} : { cookie },
  );

const cookieOf = (setCookies: readonly string[]): string =>
  setCookies
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => pair.startsWith('__Host-cc.session='))
    .join('; ');

/** An account that is confirmed and signed in. */
const signedIn = async (email: string): Promise<string> => {
  await signUp(email);
  return cookieOf((await confirm(await tokenFor(email))).setCookies);
};

describe('signing up', () => {
  it('opens an unconfirmed account with a profile and sends the link in the language asked for', async () => {
    const { data } = await signUp('Aicha@Example.org');
    expect(data.signUp).toEqual({ email: 'aicha@example.org', problems: [] });
    const { rows } = await api.db.query(
      `select m.handle, m.email_verified, m.locale, m.role, m.status, p.version, c.password_hash
         from member m join profile p on p.member_id = m.id join credential c on c.member_id = m.id where m.email = $1`,
      ['aicha@example.org'],
    );
    expect(rows).toEqual([
      expect.objectContaining({
        handle: 'aicha-traore',
        email_verified: false,
        locale: 'fr',
        role: 'member',
        status: 'active',
      }),
    ]);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await mailsTo('aicha@example.org')).toEqual([
      expect.objectContaining({
        kind: 'confirm-email',
        language: 'fr',
        name: 'Aïcha Traoré',
      }),
    ]);
  });

  it('answers a known address as an unknown one, and tells its owner by mail', async () => {
    await confirm(await tokenFor('aicha@example.org'));
    const { data } = await signUp('aicha@example.org');
    expect(data.signUp).toEqual({ email: 'aicha@example.org', problems: [] });
    expect((await mailsTo('aicha@example.org')).map(({ kind }) => kind)).toEqual(['confirm-email', 'account-exists']);
  });

  it('leaves no address and no link in what is told: the link is made when its mail is written', async () => {
    await signUp('careful@example.org');
    const { rows } = await api.db.query<{ event: string; payload: object }>(
      `select event, payload from outbox x join member m on x.payload->>'memberId' = m.id::text
        where m.email = 'careful@example.org' order by event desc`,
    );
    expect(rows.map(({ event, payload }) => [event, Object.keys(payload)])).toEqual([
      ['account.opened', ['memberId']],
      ['account.confirmation-asked', ['memberId']],
    ]);
    expect((await confirm(await tokenFor('careful@example.org'))).data.confirmEmail.viewer).not.toBeNull();
  });

  it('sends no link once the address has been confirmed meanwhile', async () => {
    await signUp('quick@example.org');
    await api.db.query(`update member set email_verified = true where email = 'quick@example.org'`);
    expect(await mailsTo('quick@example.org')).toEqual([]);
  });

  it('makes one account when two ask at once, and gives namesakes handles of their own', async () => {
    const both = await Promise.all([signUp('twin@example.org', 'Twin'), signUp('twin@example.org', 'Twin')]);
    expect(both.map(({ data }) => data.signUp.problems)).toEqual([[], []]);
    const { rows } = await api.db.query(`select count(*)::int as n from member where email = 'twin@example.org'`);
    expect(rows[0].n).toBe(1);
    await signUp('other.twin@example.org', 'Twin');
    const handles = await api.db.query(`select handle from member where name = 'Twin' order by handle`);
    expect(handles.rows).toEqual([{ handle: 'twin' }, { handle: expect.stringMatching(/^twin-[a-z0-9]{5}$/) }]);
  });

  it.each([
    ['a name of one letter', { name: 'A' }, 'name', 'TOO_SHORT'],
    ['an address without a domain', { email: 'aicha@' }, 'email', 'BAD_EMAIL'],
    ['a short password', { words: 'cotton' }, 'password', 'TOO_SHORT'],
    ['a password of one letter repeated', { words: 'aaaaaaaaaaaaaa' }, 'password', 'PASSWORD_TOO_COMMON'],
    ['an unknown language', { locale: 'xx' }, 'locale', 'NOT_A_VALUE'],
  ])(
    'refuses %s, naming the field',
    async (_what, wrong: { name?: string; email?: string; words?: string; locale?: string }, field, code) => {
      const { data } = await signUp(wrong.email ?? 'new@example.org', wrong.name, wrong.words, wrong.locale);
      expect(data.signUp).toMatchObject({ email: null, problems: [{ code, path: ['input', field] }] });
    },
  );
});

describe('signing in', () => {
  it('is refused before the address is confirmed, and sends the link again', async () => {
    await signUp('slow@example.org', 'Slow Reader');
    const { data } = await signIn('slow@example.org');
    expect(data.signIn).toMatchObject({ viewer: null, problems: [{ code: 'EMAIL_NOT_CONFIRMED' }] });
    expect((await mailsTo('slow@example.org')).map(({ kind }) => kind)).toEqual(['confirm-email', 'confirm-email']);
  });

  it('gives a __Host- cookie whose token the database does not hold', async () => {
    await signUp('cookie@example.org', 'Cookie Holder');
    await confirm(await tokenFor('cookie@example.org'));
    const { data, setCookies } = await signIn('cookie@example.org');
    expect(data.signIn).toMatchObject({ viewer: { handle: 'cookie-holder' }, problems: [] });
    const [line = ''] = setCookies.filter((set) => set.startsWith('__Host-cc.session='));
    expect(line.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    const token = decodeURIComponent(line.split(';')[0]?.split('=')[1] ?? '').split('.')[0] ?? '';
    const { rows } = await api.db.query('select token_hash from session');
    expect(rows.map((row) => row.token_hash)).not.toContain(token);
  });

  it.each([
    ['a wrong password', 'cookie@example.org', 'another long password'],
    ['an unknown address', 'nobody@example.org', password],
  ])('is refused for %s with the same words', async (_what, email, words) => {
    const { data, setCookies } = await signIn(email, words);
    expect(data.signIn).toEqual({
      viewer: null,
      problems: [{ code: 'WRONG_CREDENTIALS', path: ['input', 'password'] }],
    });
    expect(setCookies).toEqual([]);
  });

  it('is refused to suspended members and to imported ones that nobody claimed', async () => {
    await signedIn('out@example.org');
    await api.db.query(`update member set status = 'suspended' where email = 'out@example.org'`);
    expect((await signIn('out@example.org')).data.signIn.problems).toEqual([
      expect.objectContaining({ code: 'ACCOUNT_SUSPENDED' }),
    ]);
  });

  it('is slowed after ten attempts on one account, also when they come in one request', async () => {
    const strict = await startTestApi({ RATE_LIMIT_FACTOR: '1' });
    try {
      const attempts = Array.from(
        { length: 11 },
        (_, i) =>
          `a${i}: signIn(input: { email: "x@example.org", password: "guess number ${i}" }) { problems { code } }`,
      );
      const { errors } = await strict.run(`mutation { ${attempts.join(' ')} }`);
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['RATE_LIMITED']);
      expect(errors[0]?.extensions?.['retryAfterSeconds']).toBeGreaterThan(0);
    } finally {
      await strict.stop();
    }
  });
});

describe('a session', () => {
  const who = `query { viewer { email } }`;

  it('is read in one statement, and the account in a second', async () => {
    const cookie = await signedIn('count@example.org');
    const { data, statements } = await api.run(who, {}, { cookie });
    expect(data).toEqual({ viewer: { email: 'count@example.org' } });
    expect(statements).toEqual(['session_by_token', 'viewer_account']);
  });

  it('is not believed without its signature', async () => {
    const cookie = await signedIn('forger@example.org');
    const unsigned = cookie.split('.').slice(0, 2).join('.');
    expect((await api.run(who, {}, { cookie: unsigned })).data).toEqual({ viewer: null });
    const { rows } = await api.db.query('select token_hash from session limit 1');
    expect((await api.run(who, {}, { cookie: `__Host-cc.session=${rows[0].token_hash}` })).data).toEqual({
      viewer: null,
    });
  });

  it('agrees with the engine: what we read, it reads', async () => {
    const cookie = await signedIn('agree@example.org');
    await api.db.query(
      `update session set updated_at = now() - interval '2 days', expires_at = now() + interval '28 days'`,
    );
    const { data, setCookies } = await api.run(who, {}, { cookie });
    expect(data).toEqual({ viewer: { email: 'agree@example.org' } });
    expect(cookieOf(setCookies)).toBe(cookie);
    const { rows } = await api.db.query(
      `select s.expires_at > now() + interval '29 days' as moved from session s join member m on m.id = s.member_id where m.email = 'agree@example.org'`,
    );
    expect(rows).toEqual([{ moved: true }]);
  });

  it('ends at once when the member is suspended, signs out, or signs in anew here', async () => {
    const cookie = await signedIn('end@example.org');
    const { setCookies } = await signIn('end@example.org', password, cookie);
    expect((await api.run(who, {}, { cookie })).data).toEqual({ viewer: null });

    const next = cookieOf(setCookies);
    const out = await api.run<{ signOut: { isSignedOut: boolean } }>(
      `mutation { signOut { isSignedOut } }`,
      {},
      { cookie: next },
    );
    expect(out.data.signOut.isSignedOut).toBe(true);
    expect(out.setCookies.some((line) => line.startsWith('__Host-cc.session=;') && line.includes('Max-Age=0'))).toBe(
      true,
    );
    expect((await api.run(who, {}, { cookie: next })).data).toEqual({ viewer: null });
  });
});
