import { allow, hasRight, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

/** Seeing what the product's own work is doing, and giving failed work back. */
function see(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return hasRight(viewer, 'jobs.see') ? allow() : refuse('NOT_ALLOWED');
}

export const jobsPolicy = { see };

/** Handlers that write mails and are not called so. */
const mailing: ReadonlySet<string> = new Set(['reset-password', 'sign-in']);

/** Whether the handler of a queue writes mails, as its name says. */
export const writesMails = (queue: string): boolean =>
  queue.endsWith('-mails') || queue.startsWith('email-change-') || mailing.has(queue);
