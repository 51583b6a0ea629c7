import { checkEmail } from '../accounts/index.ts';
import { checkText, isLanguage, memberRoles, problem, type MemberRole, type Problem } from '../kernel/index.ts';
import { invitationLimits as limits } from './invitation-limits.ts';

export interface NewInvitation {
  /** As they are stored; none for a link. */
  readonly emails: readonly string[];
  /** How many may come by a link. */
  readonly useLimit: number | null;
  readonly line: string;
  readonly lang: string;
  readonly days: number;
  readonly role: MemberRole;
  readonly clusterIds: readonly string[];
}

const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Everything that is wrong with an invitation; empty when nothing is. */
export function checkInvitation(given: NewInvitation): Problem[] {
  const problems: Problem[] = [];
  if (given.emails.length > limits.addresses) {
    problems.push({ code: 'TOO_MANY', path: ['input', 'emails'], limit: limits.addresses });
  }
  problems.push(...given.emails.flatMap((email) => checkEmail(email, 'input', 'emails')).slice(0, 1));
  if (given.emails.length === 0) {
    // Nobody makes a link by saying nothing.
    if (given.useLimit === null) problems.push(problem('REQUIRED', 'input', 'emails'));
    else if (!isWithin(given.useLimit, limits.uses)) problems.push(problem('NOT_A_VALUE', 'input', 'useLimit'));
  }
  problems.push(...checkText(given.line, limits.line, 'input', 'line'));
  if (!isLanguage(given.lang)) problems.push(problem('NOT_A_VALUE', 'input', 'lang'));
  if (!isWithin(given.days, limits.days)) problems.push(problem('NOT_A_VALUE', 'input', 'days'));
  if (!memberRoles.includes(given.role)) problems.push(problem('NOT_A_VALUE', 'input', 'role'));
  if (given.clusterIds.length > limits.clusters) {
    problems.push({ code: 'TOO_MANY', path: ['input', 'clusterIds'], limit: limits.clusters });
  }
  return problems;
}
