import { budgets } from '@cluster-commons/domain/kernel';

/** The engine's transactions, and limits that a restart does not forgive. */
const ofAccounts = ['signUp', 'signIn', 'signOut', 'confirmEmail'];

/**
 * Holds a mutation to its budget, whichever spec calls it.
 * @throws where it took more statements than it may
 */
export function checkStatements(mutation: string, statements: readonly string[]): void {
  const most = ofAccounts.includes(mutation) ? budgets.accountStatements : budgets.statements;
  if (statements.length <= most) return;
  throw new Error(`${mutation} takes ${statements.length} statements, ${most} at the most:\n${statements.join('\n')}`);
}
