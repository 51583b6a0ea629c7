import { allow, hasRight, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** What the rules of leaving rest on. */
export interface LeaverFacts {
  readonly memberId: string;
  readonly hasLeft: boolean;
  /** Nobody else administers the network, apart from those who are leaving as well. */
  readonly isLastAdministrator: boolean;
}

/** Everyone may leave; whoever alone administers the network appoints another before. */
function leave(viewer: Viewer, { isLastAdministrator }: Pick<LeaverFacts, 'isLastAdministrator'>): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return isLastAdministrator ? refuse('LAST_ADMINISTRATOR') : allow();
}

/** Staff take a person out of the network who asks for it, or has to go; oneself one leaves. */
function anonymise(viewer: Viewer, { memberId, hasLeft, isLastAdministrator }: LeaverFacts): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (!hasRight(viewer, 'members.manage')) return refuse('NOT_ALLOWED');
  if (hasLeft) return refuse('NOT_FOUND');
  if (viewer.id === memberId) return refuse('NOT_ALLOWED');
  return isLastAdministrator ? refuse('LAST_ADMINISTRATOR') : allow();
}

export const departurePolicy = { leave, anonymise };
