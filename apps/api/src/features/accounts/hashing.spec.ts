import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { processLimits } from '@cluster-commons/domain/kernel';
import { startTestApi, type TestApi } from '../../platform/testing/index.ts';
import { hashingTurns, hashPassword, verifyPassword } from './engine/password.ts';

const password = 'seven looms one street';
const most = processLimits.hashing + processLimits.waitingToHash;
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const busy = { extensions: { code: 'UNAVAILABLE', retryAfterSeconds: processLimits.comeBackSeconds } };

describe('hashing of passwords', () => {
  it('is done for so many and refused to one more', async () => {
    const hashes = Array.from({ length: most + 1 }, () => hashPassword(password));
    const settled = await Promise.allSettled(hashes);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(most);
    await expect(hashes.at(-1)).rejects.toMatchObject(busy);
    const [first] = settled;
    const stored = first?.status === 'fulfilled' ? first.value : '';
    expect(await Promise.all([verifyPassword(stored, password), verifyPassword(stored, 'other')])).toEqual([
      true,
      false,
    ]);
    expect(await verifyPassword(null, password)).toBe(false);
  });

  it.each([
    ['signIn', 'SignInInput', { email: 'nobody@example.org', password }],
    ['signUp', 'SignUpInput', { email: 'new@example.org', password, name: 'Wanjiru Mwangi', locale: 'en' }],
  ])('comes before any transaction of %s, which is refused where too many wait', async (act, type, input) => {
    const gate = Promise.withResolvers<null>();
    const waiting = Array.from({ length: most }, () => hashingTurns.run(() => gate.promise));
    const { errors, statements } = await api.run(
      `mutation ($input: ${type}!) { ${act}(input: $input) { problems { code } } }`,
      { input },
    );
    expect(errors).toEqual([expect.objectContaining(busy)]);
    expect(statements.filter((text) => /^begin/i.test(text))).toEqual([]);
    gate.resolve(null);
    await Promise.all(waiting);
  });
});
