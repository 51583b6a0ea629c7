import { budgets } from '@cluster-commons/domain/kernel';
import type { DocumentNode } from 'graphql';

/** The engine's transactions, and limits that a restart does not forgive. */
const ofAccounts = [
  'signUp',
  'applyToJoin',
  'confirmApplication',
  'decideApplication',
  'signIn',
  'signOut',
  'confirmEmail',
  'claimAccount',
  'acceptInvitation',
  'requestPasswordReset',
  'resetPassword',
  'requestSignInLink',
  'signInWithLink',
  'changePassword',
  'giveSecondFactor',
  'prove',
  'confirmSecondFactor',
  'stopSecondFactor',
  'renewRecoveryCodes',
  'signInWithPasskey',
  'addPasskey',
  'removePasskey',
  'changeEmail',
  'resendEmailChange',
  'confirmEmailChange',
  'undoEmailChange',
  'resetSecondFactor',
  'mergeMembers',
];
/** Asked by staff now and then: most of its statements are the queue library's. */
const ofQueue = ['retryDeadLetter'];
/** Done once in the life of a network. */
const once = ['setUpNetwork'];
/** Read once in some time for all, whoever comes first. */
const kept = ['network_settings'];

/** What a document does, by the names of its fields. */
const mutationsOf = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((one) =>
    one.kind === 'OperationDefinition' && one.operation === 'mutation'
      ? one.selectionSet.selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : []))
      : [],
  );

/**
 * Holds a mutation to its budget, whichever spec calls it; a document with several of them has none.
 * @throws where it took more statements than it may
 */
export function checkStatements(document: DocumentNode, statements: readonly string[]): void {
  const [name, ...others] = mutationsOf(document);
  if (name === undefined || others.length > 0 || [...ofQueue, ...once].includes(name)) return;
  const most = ofAccounts.includes(name) ? budgets.accountStatements : budgets.statements;
  if (statements.filter((statement) => !kept.includes(statement)).length <= most) return;
  throw new Error(`${name} takes ${statements.length} statements, ${most} at the most:\n${statements.join('\n')}`);
}
