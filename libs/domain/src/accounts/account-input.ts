import { checkText, isLanguage, lengthOf, lineOf, problem, type Problem } from '../kernel/index.ts';
import { accountLimits } from './account-limits.ts';
import { checkName } from './person-name.ts';

/**
 * What the engine of accounts and mail servers everywhere take: letters, digits and four signs, no dot at either end, and
 * a host by its name. A host of another script is written in ASCII before it is checked.
 */
const email = /^(?![.])(?!.*[.]{2})[a-z0-9_'+.-]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*[.])+[a-z]{2,}$/;

/** An address as stored and compared: in lower case, without what is not seen. */
export const normaliseEmail = (address: string): string => lineOf(address).toLowerCase();

export function checkEmail(address: string, ...path: string[]): Problem[] {
  const problems = checkText(address, accountLimits.email, ...path);
  if (problems.length > 0) return problems;
  return email.test(normaliseEmail(address)) ? [] : [problem('BAD_EMAIL', ...path)];
}

/** Length first; then what is guessed at once: few different characters, or the name or address itself. */
export function checkPassword(password: string, person: { name: string; email: string }, ...path: string[]): Problem[] {
  const length = lengthOf(password);
  const { least, most } = accountLimits.password;
  if (length === 0) return [problem('REQUIRED', ...path)];
  if (length < least) return [{ code: 'TOO_SHORT', path, limit: least }];
  if (length > most) return [{ code: 'TOO_LONG', path, limit: most }];
  const plain = password.toLowerCase();
  const known = [normaliseEmail(person.email), person.name.trim().toLowerCase()];
  const isCommon =
    new Set(plain).size < accountLimits.passwordVariety ||
    known.includes(plain.trim()) ||
    /^(?:password|qwerty|azerty|letmein|welcome|0?123456789)[\d!.]*$/.test(plain.replace(/\s+/g, ''));
  return isCommon ? [problem('PASSWORD_TOO_COMMON', ...path)] : [];
}

export interface SignUp {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: string;
}

/** Everything that is wrong with a request for an account; empty when nothing is. */
export function checkSignUp(asked: SignUp): Problem[] {
  return [
    ...checkName(asked.name, 'input', 'name'),
    ...checkEmail(asked.email, 'input', 'email'),
    ...checkPassword(asked.password, asked, 'input', 'password'),
    ...(isLanguage(asked.locale) ? [] : [problem('NOT_A_VALUE', 'input', 'locale')]),
  ];
}
