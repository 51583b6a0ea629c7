import { dictionary } from '@zxcvbn-ts/language-common';

const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** What people put before and behind a word to make it longer. */
const padding = /^[\d\s!@#$%&*?._-]+|[\d\s!@#$%&*?._-]+$/g;

/**
 * Whether a password is among the tens of thousands that are tried first, as it is or with digits and signs around it:
 * `iloveyou1234` is `iloveyou`.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replace(padding, '');
  const [word = '', ...others] = plain.trim().split(/\s+/);
  if (others.length > 0 && others.every((other) => other === word)) return common.has(word);
  return common.has(plain) || common.has(plain.replace(/\s+/g, '')) || core === '' || common.has(core);
}
