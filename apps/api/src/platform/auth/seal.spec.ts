import { describe, expect, it } from '@jest/globals';
import { markWith, seal, unseal } from './seal.ts';

const config = { authSecret: 'a-secret-for-tests-of-thirty-two-plus' };
const other = { authSecret: 'another-secret-of-thirty-two-and-more' };

describe('what is sealed', () => {
  const sealed = seal(config, 'second-factor', 'amina', 'ключ 1');

  it('is opened for its holder and its purpose, and is not read otherwise', () => {
    expect(unseal(config, 'second-factor', 'amina', sealed)).toBe('ключ 1');
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('ключ');
  });

  it('is another text each time', () => {
    expect(seal(config, 'second-factor', 'amina', 'ключ 1')).not.toBe(sealed);
  });

  it.each([
    ['another holder', () => unseal(config, 'second-factor', 'tomas', sealed)],
    ['another purpose', () => unseal(config, 'recovery-codes', 'amina', sealed)],
    ['another secret', () => unseal(other, 'second-factor', 'amina', sealed)],
    ['what was changed', () => unseal(config, 'second-factor', 'amina', `A${sealed.slice(1)}`)],
    ['what is too short', () => unseal(config, 'second-factor', 'amina', 'AAAA')],
  ])('stays shut for %s', (_what, opened) => expect(opened()).toBeNull());
});

describe('a mark', () => {
  it('is of one secret, one purpose and one text', () => {
    const marks = [
      markWith(config, 'passkey', 'a'),
      markWith(config, 'passkey', 'b'),
      markWith(config, 'single-sign-on', 'a'),
      markWith(other, 'passkey', 'a'),
    ];
    expect(new Set(marks).size).toBe(4);
    expect(markWith(config, 'passkey', 'a')).toBe(marks[0]);
  });
});
