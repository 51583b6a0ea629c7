import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSessionOf, build, startTestServer, testSource, type TestServer } from '../testing/index.ts';

const from = testSource('language');
let server: TestServer;
let db: pg.Pool;
let session: string;

beforeAll(async () => {
  server = await startTestServer({ withPages: true });
  db = new pg.Pool({ connectionString: server.connectionString });
  const member = await build.aMember(db, from, { locale: 'es' });
  session = await aSessionOf(member, db, server.config);
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

interface Said {
  language: string | undefined;
  cookies: string[];
}

async function page(path: string, headers: Record<string, string> = {}): Promise<Said> {
  const answer = await fetch(server.origin + path, { headers });
  const [, language] = /<html[^>]* lang="([a-z]+)"/.exec(await answer.text()) ?? [];
  return { language, cookies: answer.headers.getSetCookie() };
}

/** The language of a problem's sentence, told by its first word. */
async function problem(path: string, headers: Record<string, string> = {}): Promise<Said> {
  const answer = await fetch(server.origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      query: `mutation { signIn(input: { email: "nobody@example.org", password: "" }) { problems { message } } }`,
    }),
  });
  const { data } = (await answer.json()) as { data: { signIn: { problems: { message: string }[] } } };
  return { language: data.signIn.problems[0]?.message, cookies: answer.headers.getSetCookie() };
}

const remembered = (language: string): string => `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`;

describe('the language of a page', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['of the address', '/about?lang=fr', { cookie: 'lang=ar' }, 'fr'],
    ['of the device', '/about', { cookie: 'lang=ar', 'accept-language': 'fr' }, 'ar'],
    ['of the browser', '/about', { 'accept-language': 'fr' }, 'fr'],
    ['of the browser, where the address names none that is here', '/about?lang=tlh', { 'accept-language': 'fr' }, 'fr'],
  ])('is that %s for signed-out readers, whether the page was cached or not', async (_what, path, headers, is) => {
    expect((await page(path, headers)).language).toBe(is);
    expect((await page(path, headers)).language).toBe(is);
  });

  it('is that of the account for a member whose device has no choice', async () => {
    expect((await page('/about', { cookie: session, 'accept-language': 'fr' })).language).toBe('es');
    expect((await page('/about', { cookie: `${session}; lang=ar` })).language).toBe('ar');
    expect((await page('/about?lang=fr', { cookie: `${session}; lang=ar` })).language).toBe('fr');
  });
});

describe('a choice of language', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a finished page', '/about?lang=ar', {}],
    ['a page that is not kept', '/sign-in?lang=ar', { cookie: 'lang=fr' }],
    ['a form', '/sign-up?lang=ar', {}],
  ])('is remembered once by %s', async (_what, path, headers) => {
    expect((await page(path, headers)).cookies).toEqual([remembered('ar')]);
    expect((await page(path, headers)).cookies).toEqual([remembered('ar')]);
    expect((await page(path, { cookie: 'lang=ar' })).cookies).toEqual([]);
  });

  it('is remembered for a member too', async () => {
    const { cookies } = await page('/about?lang=ar', { cookie: session });
    expect(cookies.filter((cookie) => !cookie.startsWith('session-mark='))).toEqual([remembered('ar')]);
  });

  it('is not made by what a page asks in its own language, which may arrive after another was chosen', async () => {
    const { language, cookies } = await problem('/graphql?lang=fr', { cookie: 'lang=ar' });
    expect(language).toBe((await problem('/graphql', { cookie: 'lang=fr' })).language);
    expect(language).not.toBe((await problem('/graphql', { cookie: 'lang=ar' })).language);
    expect(cookies).toEqual([]);
  });

  it('is none where the language is not here', async () => {
    expect((await page('/about?lang=tlh')).cookies).toEqual([]);
  });

  it('goes into the account at sign-up', async () => {
    await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'lang=ar' },
      body: JSON.stringify({
        query: `mutation { signUp(input: { name: "New Weaver", email: "weaver@example.org", password: "seven looms one street" }) { email } }`,
      }),
    });
    const { rows } = await db.query(`select locale from member where email = 'weaver@example.org'`);
    expect(rows).toEqual([{ locale: 'ar' }]);
  });
});

describe('a problem', () => {
  it('is said in the same language as the page would be', async () => {
    const of = async (path: string, headers?: Record<string, string>) => (await problem(path, headers)).language;
    const [english, spanish] = [await of('/graphql'), await of('/graphql', { cookie: 'lang=es' })];
    expect(spanish).not.toBe(english);
    expect(await of('/graphql?lang=es')).toBe(spanish);
    expect(await of('/graphql', { 'accept-language': 'es' })).toBe(spanish);
    expect(await of('/graphql', { cookie: session })).toBe(spanish);
    expect(await of('/graphql', { cookie: `${session}; lang=en` })).toBe(english);
  });
});

describe('another language for the account', () => {
  const save = async (locale: string, cookie: string): Promise<Said> => {
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        query: `mutation { updateProfile(input: { locale: "${locale}" }) { member { id } problems { message } } }`,
      }),
    });
    return { language: undefined, cookies: answer.headers.getSetCookie() };
  };

  it('is the choice of this device too, and the same again is none', async () => {
    const member = await build.aMember(db, from, { locale: 'fr' });
    const own = await aSessionOf(member, db, server.config);
    expect((await save('ar', `${own}; lang=fr`)).cookies).toEqual([remembered('ar')]);
    expect((await save('ar', `${own}; lang=fr`)).cookies).toEqual([]);
    expect((await save('tlh', `${own}; lang=fr`)).cookies).toEqual([]);
  });
});
