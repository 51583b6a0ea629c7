import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  build,
  startOpenidService,
  startTestServer,
  testSource,
  type OpenidService,
  type TestServer,
} from '../../platform/testing/index.ts';

const from = testSource('single-sign-on');
let service: OpenidService;
let server: TestServer;
let db: pg.Pool;
const settings = (): Record<string, string> => ({
  OIDC_ISSUER: service.issuer,
  OIDC_CLIENT_ID: service.clientId,
  OIDC_CLIENT_SECRET: service.clientSecret,
  OIDC_NAME: 'UNIDO',
  PUBLIC_URL: 'http://localhost:3000',
});
beforeAll(async () => {
  service = await startOpenidService();
  server = await startTestServer({ environment: settings() });
  db = new pg.Pool({ connectionString: server.connectionString });
});
afterAll(async () => {
  await db.end();
  await server.remove();
  await service.stop();
});
beforeEach(() => {
  service.mischief = {};
  service.tellsLater = false;
});

/** A browser: keeps cookies, and goes where it is led on this machine when it is asked to. */
class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly origin = server.origin) {}

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ');
  }

  get isSignedIn(): boolean {
    return this.#cookies.has('__Host-cc.session');
  }

  async get(path: string): Promise<string> {
    const answer = await fetch(this.origin + path, { headers: { cookie: this.cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer.headers.get('location') ?? String(answer.status);
  }

  async viewer(): Promise<{ handle: string; name: string; locale: string } | null> {
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query: '{ viewer { handle name locale } }' }),
    });
    return ((await answer.json()) as { data: { viewer: { handle: string; name: string; locale: string } | null } }).data
      .viewer;
  }
}

/** What the service makes of the address to which a browser was led: the way back. */
async function backFrom(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return back.pathname + back.search;
}

/** Signs in by the service. @returns where it leads */
async function signIn(browser = new Browser(), next = ''): Promise<{ browser: Browser; place: string }> {
  const there = await browser.get(`/auth/oidc${next}`);
  return { browser, place: await browser.get(await backFrom(there)) };
}

const ties = async (subject: string) =>
  (await db.query<{ member_id: string }>('select member_id from credential where subject = $1', [subject])).rows.map(
    ({ member_id: id }) => id,
  );

describe('signing in by another service', () => {
  it('opens an account for an address that is confirmed there, and finds it again the second time', async () => {
    service.person = { sub: 's-1', email: 'Wanjiru@Unido.example', email_verified: true, name: 'Wanjiru Kamau' };
    const first = await signIn(new Browser(), '?next=%2Fmembers');
    expect([first.place, first.browser.isSignedIn]).toEqual(['/sign-in?next=%2Fmembers', true]);
    expect(await first.browser.viewer()).toEqual({ handle: 'wanjiru-kamau', name: 'Wanjiru Kamau', locale: 'en' });
    const { rows } = await db.query(
      `select m.email, m.email_verified, (select count(*)::int from profile p where p.member_id = m.id) as profiles
         from member m where m.handle = 'wanjiru-kamau'`,
    );
    expect(rows).toEqual([{ email: 'wanjiru@unido.example', email_verified: true, profiles: 1 }]);

    // By then the address there may be another one, or not be told.
    service.person = { sub: 's-1' };
    const second = await signIn();
    expect(await second.browser.viewer()).toMatchObject({ handle: 'wanjiru-kamau' });
    expect(await ties('s-1')).toHaveLength(1);
  });

  it('ties it to the account with this address where that is confirmed too, on record', async () => {
    const member = await build.aMember(db, from, { email: 'known@unido.example' });
    service.person = { sub: 's-2', email: 'known@unido.example', email_verified: true, name: 'Another Name' };
    const { browser } = await signIn();
    expect(await browser.viewer()).toMatchObject({ handle: member.handle, name: member.name });
    expect(await ties('s-2')).toEqual([member.id]);
    const { rows } = await db.query('select act from audit_event where subject_id = $1', [member.id]);
    expect(rows).toEqual([{ act: 'account.linked' }]);
  });

  it('takes address and name from where the service tells them', async () => {
    service.tellsLater = true;
    service.person = { sub: 's-3', email: 'later@unido.example', email_verified: true, name: 'Told Later' };
    expect(await (await signIn()).browser.viewer()).toMatchObject({ name: 'Told Later' });
  });

  it('gives a name that looks like none of the staff', async () => {
    await build.aMember(db, from, { name: 'Ada Admin', role: 'administrator' });
    service.person = { sub: 's-4', email: 'pretender@unido.example', email_verified: true, name: 'Ada  Admin' };
    expect(await (await signIn()).browser.viewer()).toMatchObject({ name: 'pretender' });
  });

  it('asks for the second factor as every way in', async () => {
    const { id } = await build.aMember(db, from, { email: 'careful@unido.example' });
    await db.query(`insert into second_factor (member_id, secret, confirmed_at) values ($1, 'x', now())`, [id]);
    service.person = { sub: 's-5', email: 'careful@unido.example', email_verified: true };
    const { browser } = await signIn();
    expect([browser.isSignedIn, await browser.viewer()]).toEqual([true, null]);
  });

  it('makes one account of two first times at once', async () => {
    service.person = { sub: 's-6', email: 'twice@unido.example', email_verified: true, name: 'Twice' };
    const both = await Promise.all([signIn(), signIn()]);
    for (const { browser } of both) expect(await browser.viewer()).toMatchObject({ name: 'Twice' });
    expect(await ties('s-6')).toHaveLength(1);
  });
});

describe('signing in by another service is refused', () => {
  const refused = async (code: string) => {
    const { browser, place } = await signIn(new Browser(), '?next=%2Fmembers');
    expect([place, browser.isSignedIn]).toEqual([`/sign-in?next=%2Fmembers&problem=${code}`, false]);
  };

  it.each([
    ['not confirmed there', { email_verified: false }, {}],
    ['of which it is not said whether it is confirmed', {}, {}],
    ['not confirmed here', { email_verified: true }, { emailVerified: false }],
    ['of an account that was brought along and not claimed', { email_verified: true }, { status: 'imported' as const }],
  ])('for an address that is %s', async (what, there, here) => {
    const email = `${what.replaceAll(' ', '.')}@unido.example`;
    await build.aMember(db, from, { email, ...here });
    service.person = { sub: what, email, ...there };
    await refused('ACCOUNT_NOT_LINKED');
    expect(await ties(what)).toEqual([]);
  });

  it('to suspended members, tied before or not', async () => {
    const { id } = await build.aMember(db, from, { email: 'suspended@unido.example' });
    service.person = { sub: 's-7', email: 'suspended@unido.example', email_verified: true };
    await signIn();
    await db.query(`update member set status = 'suspended' where id = $1`, [id]);
    await refused('ACCOUNT_SUSPENDED');
    service.person = { ...service.person, sub: 's-8' };
    await refused('ACCOUNT_SUSPENDED');
  });

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['a token for somebody else', { audience: 'another' }],
    ['a token that is signed by somebody else', { isForged: true }],
  ])('with %s', async (what, mischief) => {
    service.person = { sub: what, email: 'mischief@unido.example', email_verified: true };
    service.mischief = mischief;
    await refused('PROVIDER_FAILED');
  });

  it('to a browser that has begun nothing, or something else, and a second time', async () => {
    service.person = { sub: 's-9', email: 'state@unido.example', email_verified: true };
    const [mine, theirs] = [new Browser(), new Browser()];
    const back = await backFrom(await mine.get('/auth/oidc'));
    expect(await new Browser().get(back)).toBe('/sign-in?problem=PROVIDER_FAILED');
    await theirs.get('/auth/oidc');
    expect(await theirs.get(back)).toBe('/sign-in?problem=PROVIDER_FAILED');
    expect(await mine.get(back)).toBe('/sign-in');
    expect(await mine.get(back)).toBe('/sign-in?problem=PROVIDER_FAILED');
  });

  it('when the other service says no', async () => {
    const browser = new Browser();
    const state = new URL(await browser.get('/auth/oidc')).searchParams.get('state') ?? '';
    const answer = new URLSearchParams({ error: 'access_denied', state, iss: service.issuer });
    expect(await browser.get(`/auth/callback/oidc?${answer}`)).toBe('/sign-in?problem=PROVIDER_FAILED');
  });
});

describe('where not everybody can open an account', () => {
  it('nobody gets one by another service, and members sign in by it', async () => {
    const other = await startTestServer({ environment: settings() });
    const closed = new pg.Pool({ connectionString: other.connectionString });
    await closed.query(`update network_setting set sign_up_mode = 'invitation'`);
    await build.aMember(closed, from, { email: 'member@unido.example' });
    service.person = { sub: 's-10', email: 'stranger@unido.example', email_verified: true };
    expect((await signIn(new Browser(other.origin))).place).toBe('/sign-in?problem=NO_ACCOUNT_YET');
    service.person = { sub: 's-11', email: 'member@unido.example', email_verified: true };
    expect((await signIn(new Browser(other.origin))).place).toBe('/sign-in');
    await closed.end();
    await other.remove();
  });
});

describe('where no service is configured, or it is away', () => {
  it.each([
    ['none', {}],
    ['away', { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' }],
  ])('the way there leads back: %s', async (_what, environment) => {
    const other = await startTestServer({ environment });
    const answer = await fetch(`${other.origin}/auth/oidc`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/sign-in?problem=PROVIDER_FAILED');
    await other.remove();
  });
});
