import type { MailedLink } from '../accounts/index.ts';

/** Which application the link of a mail is about. */
export function applicationOf({ detail }: MailedLink): string | null {
  const id = detail !== null && typeof detail === 'object' && 'applicationId' in detail ? detail.applicationId : null;
  return typeof id === 'string' ? id : null;
}
