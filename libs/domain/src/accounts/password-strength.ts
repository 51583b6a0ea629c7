import { lengthOf } from '../kernel/index.ts';
import { checkPassword } from './account-input.ts';
import { accountLimits } from './account-limits.ts';

export const passwordStrengths = ['short', 'easy', 'fair', 'strong'] as const;
export type PasswordStrength = (typeof passwordStrengths)[number];

/** From this length on a password is hard to guess, and with so many words that differ. */
const strongLength = 20;
const strongWords = 4;

const nobody = { name: '', email: '' };

/** How hard a password is to guess as far as its looks tell, while it is typed; lists and names are asked when it is sent. */
export function strengthOf(password: string): PasswordStrength {
  if (lengthOf(password) < accountLimits.password.least) return 'short';
  if (checkPassword(password, nobody).length > 0) return 'easy';
  const words = new Set(password.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const isVaried = new Set(password.toLowerCase()).size >= 2 * accountLimits.passwordVariety;
  return isVaried && (words.size >= strongWords || lengthOf(password) >= strongLength) ? 'strong' : 'fair';
}
