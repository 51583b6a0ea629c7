import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowances } from '@cluster-commons/domain/kernel';
import { build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';
import pg from 'pg';

const from = testSource('sign-in-limits');
const password = 'seven looms one street';
let server: TestServer;
let db: pg.Pool;
let passwordHash: string;

beforeAll(async () => {
  server = await startTestServer({ environment: { RATE_LIMIT_FACTOR: '1', TRUST_PROXY: '1' } });
  db = new pg.Pool({ connectionString: server.connectionString });
  passwordHash = await build.hashOf(password);
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

async function anAccount(email: string): Promise<string> {
  const { id } = await build.aMember(db, from, { email });
  await build.aCredential(db, from, { memberId: id, passwordHash });
  return email;
}

/** What signing in from an address comes to. */
async function signIn(address: string, email: string, words = password): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } problems { code } } }';
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query, variables: { input: { email, password: words } } }),
  });
  const { data, errors } = (await answer.json()) as {
    data: { signIn: { viewer: object | null; problems: { code: string }[] } } | null;
    errors?: { extensions: { code: string } }[];
  };
  if (data === null) return errors?.[0]?.extensions.code ?? '';
  return data.signIn.viewer === null ? (data.signIn.problems[0]?.code ?? '') : 'signed in';
}

describe('attempts at signing in', () => {
  it('of a whole workshop behind one address all succeed', async () => {
    for (let person = 1; person <= allowances.signInByAddress.points + 5; person += 1) {
      const email = await anAccount(`weaver-${person}@example.org`);
      expect([person, await signIn('198.51.100.1', email)]).toEqual([person, 'signed in']);
    }
  });

  it('that are wrong end the allowance of their address, whatever account they try', async () => {
    const { points } = allowances.signInByAddress;
    for (let guess = 1; guess <= points; guess += 1) {
      expect(await signIn('198.51.100.2', `nobody-${guess}@example.org`, 'wrong words')).toBe('WRONG_CREDENTIALS');
    }
    expect(await signIn('198.51.100.2', 'nobody@example.org', 'wrong words')).toBe('RATE_LIMITED');
  });

  it('by a stranger do not shut a member out', async () => {
    const email = await anAccount('member@example.org');
    const { points } = allowances.signInByAccountAndAddress;
    for (let guess = 1; guess <= points; guess += 1) await signIn('198.51.100.3', email, `guess ${guess} of words`);
    expect(await signIn('198.51.100.3', email)).toBe('RATE_LIMITED');
    expect(await signIn('198.51.100.4', email)).toBe('signed in');
  });
});

describe('sign-ups with one address', () => {
  const signUp = async (client: string, email: string): Promise<string> => {
    const query = 'mutation ($input: SignUpInput!) { signUp(input: $input) { email problems { code } } }';
    const input = { name: 'Odd Weaver', email, password: 'loom shuttle warp weft', locale: 'en' };
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = (await answer.json()) as {
      data: { signUp: { email: string | null } | null } | null;
      errors?: { extensions: { code: string } }[];
    };
    return data?.signUp?.email ?? errors?.[0]?.extensions.code ?? '';
  };

  it.each(['stranger@example.org', 'known@example.org'])(
    'bring about so many mails, from wherever they come, to %s',
    async (email) => {
      if (email.startsWith('known')) await anAccount(email);
      const { points } = allowances.accountMailByRecipient;
      for (let time = 1; time <= points; time += 1) {
        expect(await signUp(`203.0.113.${time}`, email)).toBe(email);
      }
      expect(await signUp('203.0.113.99', email.toUpperCase())).toBe('RATE_LIMITED');
      expect(await signUp('203.0.113.99', `other-${email}`)).toBe(`other-${email}`);
    },
  );
});
