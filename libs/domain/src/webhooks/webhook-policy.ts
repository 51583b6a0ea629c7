import { allow, hasRight, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** Sees, makes, changes and tries out webhooks, and reads what was sent. */
function manage(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return hasRight(viewer, 'webhooks.manage') ? allow() : refuse('NOT_ALLOWED');
}

/** Sends a delivery once more; what a webhook that is off was to hear waits until it is on. */
function resend(viewer: Viewer, { isActive }: { readonly isActive: boolean }): Decision {
  const managing = manage(viewer);
  if (!managing.allowed) return managing;
  return isActive ? allow() : refuse('WEBHOOK_OFF');
}

export const webhookPolicy = { manage, resend };
