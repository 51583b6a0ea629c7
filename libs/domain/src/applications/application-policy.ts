import { allow, hasRight, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** Reading applications to join, and deciding about them. */
function decide(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return hasRight(viewer, 'applications.decide') ? allow() : refuse('NOT_ALLOWED');
}

export const applicationPolicy = { decide };
