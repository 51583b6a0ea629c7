import { describe, expect, it } from '@jest/globals';
import { appAddress, intervalOf, newSecret } from './app-codes.ts';

/** The secret and the times of RFC 6238, appendix B; its codes of eight digits end with these six. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at %i is %s', (seconds, code, interval) => {
    expect(intervalOf(secret, code, at(seconds))).toBe(interval);
  });

  it.each([
    [-60, null],
    [-30, 41_152_263],
    [0, 41_152_263],
    [30, 41_152_263],
    [60, null],
  ])('that is %i seconds away is of the interval %s', (away, interval) => {
    expect(intervalOf(secret, '005924', at(1_234_567_890 + away))).toBe(interval);
  });

  it('is made from a secret of its own, which the address tells the app', () => {
    const made = newSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(made);
    const address = new URL(appAddress(made, { issuer: 'Our Network (here.example)', label: 'a@b.example' }));
    expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret: made, digits: '6', period: '30' });
  });
});
