import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('odd-input');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '1000' });
});
afterAll(() => api.stop());

const password = 'loom shuttle warp weft';
const signUp = async (given: { name?: string; email?: string; password?: string }) => {
  const { data, errors } = await api.run<{
    signUp: { email: string | null; problems: { code: string; path: string[] }[] } | null;
  }>(`mutation ($input: SignUpInput!) { signUp(input: $input) { email problems { code path } } }`, {
    input: { name: 'Odd Weaver', email: 'odd@example.org', password, locale: 'en', ...given },
  });
  return { ...data.signUp, errors: errors.map(({ extensions }) => extensions?.['code']) };
};
const signIn = async (email: string, words: string) => {
  const { data, errors } = await api.run<{ signIn: { viewer: object | null; problems: { code: string }[] } | null }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } problems { code } } }`,
    { input: { email, password: words } },
  );
  return { ...data.signIn, errors };
};

describe('what a person may type', () => {
  it.each([
    'n@bücher.example',
    '\u200fplain@example.org',
    'UPPER@EXAMPLE.ORG',
    "o'brien+tag@example.org",
    `${'long'.repeat(16)}@${'host.'.repeat(30)}example.org`,
    'a@مثال.السعودية',
    'ana@exa_mple.org',
    'ana@-example.org',
    'ana@example.c',
    '"quoted"@example.org',
    'é@example.org',
    'a@b@example.org',
    'ana@[127.0.0.1]',
    'ana.@example.org',
  ])('as an address never ends as a fault of ours: %s', async (email) => {
    const { errors, problems = [] } = await signUp({ email });
    expect(errors).toEqual([]);
    for (const problem of problems) expect(problem).toEqual({ code: 'BAD_EMAIL', path: ['input', 'email'] });
    expect((await signIn(email, password)).errors).toEqual([]);
  });

  it.each([
    ['emoji', '😀🧵🪡🏭👢🧶'.repeat(25)],
    ['256 letters', 'ab cd ef '.repeat(28)],
    ['marks in two pieces', 'cafe\u0301 loom shuttle we\u0300ft'],
    ['a direction mark', `\u200f${password}`],
  ])('as a password never ends as a fault of ours: %s', async (_what, words) => {
    const email = `p${words.length}@example.org`;
    expect(await signUp({ email, password: words })).toMatchObject({ email, problems: [], errors: [] });
    await api.db.query('update member set email_verified = true where email = $1', [email]);
    expect((await signIn(email, words)).viewer).not.toBeNull();
  });

  it('is the same password on a system that writes accents in another way', async () => {
    const email = 'accents@example.org';
    await signUp({ email, password: 'caf\u00e9 loom shuttle w\u00e8ft' });
    await api.db.query('update member set email_verified = true where email = $1', [email]);
    expect((await signIn(email, 'cafe\u0301 loom shuttle we\u0300ft')).viewer).not.toBeNull();
  });

  it.each(['iloveyou1234', '1234567890123', '!!Football!!2024', 'princess princess', 'qwertyuiop12'])(
    'as a password is refused where everybody tries it first: %s',
    async (words) => {
      expect((await signUp({ email: 'weak@example.org', password: words })).problems).toEqual([
        { code: 'PASSWORD_TOO_COMMON', path: ['input', 'password'] },
      ]);
    },
  );

  it('as a name is stored as it is seen', async () => {
    await signUp({ name: ' \u202eWea\tver \u200b', email: 'seen@example.org' });
    const { rows } = await api.db.query(`select name from member where email = 'seen@example.org'`);
    expect(rows).toEqual([{ name: 'Wea ver' }]);
  });

  it('as a name is not that of somebody who runs the network, nor one that looks like it', async () => {
    await build.aMember(api.db, from, { name: 'Paola Ricci', role: 'moderator' });
    await build.aMember(api.db, from, { name: 'Ines Weaver' });
    for (const [at, name] of ['Paola Ricci', 'Pao1a R1cci', 'paola-ricci'].entries()) {
      expect((await signUp({ name, email: `like-${at}@example.org` })).problems).toEqual([
        { code: 'NAME_OF_STAFF', path: ['input', 'name'] },
      ]);
    }
    for (const [at, name] of ['Paola M. Ricci', 'Ines Weaver'].entries()) {
      expect((await signUp({ name, email: `unlike-${at}@example.org` })).problems).toEqual([]);
    }
  });
});
