import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';
import { NetworkSettings } from '../network/index.ts';

const from = testSource('sign-up-modes');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100' });
});
afterAll(() => api.stop());

async function setMode(mode: string, trusted: string[] = []): Promise<void> {
  await api.db.query('update network_setting set sign_up_mode = $1::sign_up_mode, trusted_domains = $2', [
    mode,
    trusted,
  ]);
  await api.app.get(NetworkSettings).renew();
}

let made = 0;
async function signUp(given: { name?: string; host?: string } = {}): Promise<string | undefined> {
  made += 1;
  const { name = 'Ana Ruiz', host = 'example.org' } = given;
  const { data } = await api.run<{ signUp: { problems: { code: string }[] } }>(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { problems { code } } }`,
    { input: { name, email: `ana${made}@${host}`, password: 'loom shuttle warp weft' } },
  );
  return data.signUp.problems[0]?.code;
}

describe('signing up', () => {
  it.each([
    ['open', undefined, undefined],
    ['approval', 'APPLICATION_NEEDED', undefined],
    ['invitation', 'INVITATION_NEEDED', 'INVITATION_NEEDED'],
    ['closed', 'SIGN_UP_CLOSED', 'SIGN_UP_CLOSED'],
  ])('while it is %s: everybody %s, addresses of trusted hosts %s', async (mode, anyone, trusted) => {
    await setMode(mode, ['unido.example']);
    expect(await signUp()).toBe(anyone);
    expect(await signUp({ host: 'vienna.unido.example' })).toBe(trusted);
    const { data } = await api.run<{ signUpMode: string }>('{ signUpMode }');
    expect(data.signUpMode).toBe(mode.toUpperCase());
  });
});

describe('the name of somebody new', () => {
  beforeAll(() => setMode('open'));

  it('may be that of many', async () => {
    await build.aMember(api.db, from, { name: 'Fatima Diallo' });
    expect(await signUp({ name: 'Fatima Diallo' })).toBeUndefined();
  });

  it('may not be that of a member in letters of another script, nor of the staff', async () => {
    await build.aMember(api.db, from, { name: 'Paoca Pepa' });
    expect(await signUp({ name: 'Раоса Рера' })).toBe('NAME_LOOKS_LIKE');
    expect(await signUp({ name: 'Петр Рера' })).toBeUndefined();
    expect(await signUp({ name: 'Раola Ricci' })).toBe('NAME_LOOKS_LIKE');
    await build.aMember(api.db, from, { name: 'Ilse Corn', role: 'moderator' });
    expect(await signUp({ name: 'lIse Com' })).toBe('NAME_OF_STAFF');
  });
});
