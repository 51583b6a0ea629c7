import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

const mine = 'loom shuttle warp weft';
const theirs = 'needle thread cloth hem';

const signUp = (email: string, { name = 'Aïcha Traoré', password = mine } = {}) =>
  api.run<{ signUp: { email: string | null; problems: { code: string }[] } }>(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { email problems { code } } }`,
    { input: { name, email, password, locale: 'fr' } },
  );
const tokensFor = async (email: string): Promise<string[]> => {
  await handlers.deliver();
  return handlers.mails
    .filter(({ to, kind }) => to === email && kind === 'confirm-email')
    .map(({ path }) => new URL(path ?? '', 'http://here').searchParams.get('token') ?? '');
};
const lastTokenFor = async (email: string): Promise<string> => (await tokensFor(email)).at(-1) ?? '';

const confirm = async (token: string, cookie?: string) => {
  const { data, setCookies } = await api.run<{
    confirmEmail: { viewer: { handle: string } | null; problems: { code: string }[] };
  }>(
    `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { viewer { handle } problems { code } } }`,
    { input: { token } },
    cookie === undefined ? {} : { cookie },
  );
  return { ...data.confirmEmail, cookie: cookieOf(setCookies) };
};
const look = async (token: string) =>
  (
    await api.run<{ confirmation: { name: string; askedAt: string; isConfirmed: boolean } | null }>(
      `query ($token: String!) { confirmation(token: $token) { name askedAt isConfirmed } }`,
      { token },
    )
  ).data.confirmation;
const signsIn = async (email: string, password: string): Promise<boolean> => {
  const { data } = await api.run<{ signIn: { viewer: object | null } }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`,
    { input: { email, password } },
  );
  return data.signIn.viewer !== null;
};
const who = async (cookie: string) =>
  (await api.run<{ viewer: { handle: string } | null }>('{ viewer { handle } }', {}, { cookie })).data.viewer;
const cookieOf = (setCookies: readonly string[]): string =>
  setCookies.map((line) => line.split(';')[0] ?? '').find((pair) => pair.startsWith('__Host-cc.session=')) ?? '';

const void_ = { viewer: null, problems: [{ code: 'TOKEN_INVALID' }], cookie: '' };

describe('the link of the mail', () => {
  it('says whose account it confirms and when that was asked for, and changes nothing', async () => {
    await signUp('look@example.org', { name: 'Looking Weaver' });
    const token = await lastTokenFor('look@example.org');
    const seen = await look(token);
    expect(seen).toEqual({ name: 'Looking Weaver', askedAt: expect.any(String), isConfirmed: false });
    expect(await look(token)).toEqual(seen);
    expect(await signsIn('look@example.org', mine)).toBe(false);
  });

  it.each(['', 'not.a.token', `e30.${'a'.repeat(5000)}.b`])('that nobody was sent says nothing: %j', async (token) => {
    expect(await look(token)).toBeNull();
    expect(await confirm(token)).toEqual(void_);
  });
});

describe('confirming an address', () => {
  it('opens the account and signs in; a second time changes nothing and signs nobody in', async () => {
    await signUp('link@example.org', { name: 'Link Reader' });
    const token = await lastTokenFor('link@example.org');
    const first = await confirm(token);
    expect(first).toMatchObject({ viewer: { handle: 'link-reader' }, problems: [] });
    expect(await who(first.cookie)).toEqual({ handle: 'link-reader' });
    expect(await confirm(token)).toEqual({ viewer: null, problems: [], cookie: '' });
    expect(await look(token)).toMatchObject({ isConfirmed: true });
  });

  it('ends the session that the browser had', async () => {
    await signUp('one@example.org', { name: 'One' });
    const one = await confirm(await lastTokenFor('one@example.org'));
    await signUp('two@example.org', { name: 'Two' });
    const two = await confirm(await lastTokenFor('two@example.org'), one.cookie);
    expect([await who(one.cookie), await who(two.cookie)]).toEqual([null, { handle: 'two' }]);
  });

  it('is refused to a suspended account', async () => {
    await signUp('stopped@example.org');
    const token = await lastTokenFor('stopped@example.org');
    await api.db.query(`update member set status = 'suspended' where email = 'stopped@example.org'`);
    expect(await confirm(token)).toEqual(void_);
  });
});

describe('an address that a stranger asked for first', () => {
  it('becomes the account of its owner: the name, password and link of the later sign-up hold', async () => {
    const email = 'taken@example.org';
    await signUp(email, { name: 'A Stranger', password: theirs });
    const [first = ''] = await tokensFor(email);
    await signUp(email, { name: 'Its Owner', password: mine });
    const [, second = ''] = await tokensFor(email);

    expect([await look(first), await confirm(first)]).toEqual([null, void_]);
    expect(await confirm(second)).toMatchObject({ viewer: { handle: expect.stringMatching(/^its-owner/) } });
    expect([await signsIn(email, theirs), await signsIn(email, mine)]).toEqual([false, true]);
    const { rows } = await api.db.query('select name from member where email = $1', [email]);
    expect(rows).toEqual([{ name: 'Its Owner' }]);
  });

  it('stays with who confirmed it: a later sign-up changes nothing', async () => {
    const email = 'kept@example.org';
    await signUp(email, { name: 'Its Owner', password: mine });
    await confirm(await lastTokenFor(email));
    await signUp(email, { name: 'A Stranger', password: theirs });
    expect([await signsIn(email, theirs), await signsIn(email, mine)]).toEqual([false, true]);
    expect(await tokensFor(email)).toHaveLength(1);
  });

  it('has one password, whichever sign-up of two at once comes last, and its link alone confirms', async () => {
    const email = 'race@example.org';
    await signUp(email, { name: 'First', password: mine });
    await Promise.all([
      signUp(email, { name: 'Second', password: theirs }),
      signUp(email, { name: 'Third', password: `${theirs} two` }),
    ]);
    const confirmed = await confirm(await lastTokenFor(email));
    expect(confirmed.viewer).not.toBeNull();
    const opened = await Promise.all([mine, theirs, `${theirs} two`].map((password) => signsIn(email, password)));
    expect(opened.filter(Boolean)).toHaveLength(1);
  });
});

describe('people of one name who sign up at the same moment', () => {
  it('have accounts each, with handles of their own', async () => {
    const addresses = Array.from({ length: 20 }, (_, i) => `namesake${i}@example.org`);
    const answers = await Promise.all(addresses.map((email) => signUp(email, { name: 'Amina Seid' })));
    expect(answers.flatMap(({ data, errors }) => [...errors, ...data.signUp.problems])).toEqual([]);
    const { rows } = await api.db.query<{ email: string; handle: string }>(
      'select email, handle from member where email = any($1)',
      [addresses],
    );
    expect(rows.map(({ email }) => email).toSorted()).toEqual(addresses.toSorted());
    expect(new Set(rows.map(({ handle }) => handle)).size).toBe(20);
  });
});
