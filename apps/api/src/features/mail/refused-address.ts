import { isHardBounce, statusIn } from '@cluster-commons/domain/mail';
import type { Report } from './read-mail.ts';

interface SmtpFailure {
  responseCode?: unknown;
  response?: unknown;
}

/** What a mail server said of a receiver while the mail was handed over, where it will never take one; else null. */
export function refusedAddress(error: unknown, receiver: string): Report | null {
  if (typeof error !== 'object' || error === null) return null;
  const { responseCode, response } = error as SmtpFailure;
  const status = typeof response === 'string' ? statusIn(response) : null;
  const isFinal = typeof responseCode === 'number' && responseCode >= 550 && responseCode < 560;
  return isFinal && status !== null && isHardBounce(status) ? { receiver: receiver.toLowerCase(), status } : null;
}
