import { checkPassword } from '@cluster-commons/domain/accounts';
import { problem, type Problem } from '@cluster-commons/domain/kernel';
import { isCommonPassword } from './common-passwords.ts';

/** What is wrong with a new password of a person, at the field `input.password`; empty when nothing is. */
export function passwordProblems(password: string, person: { name: string; email: string }): Problem[] {
  const problems = checkPassword(password, person, 'input', 'password');
  if (problems.length > 0) return problems;
  return isCommonPassword(password) ? [problem('PASSWORD_TOO_COMMON', 'input', 'password')] : [];
}
