import { mailLimits } from './mail-limits.ts';

/** What the head of a mail says about who wrote it. */
export interface MailFacts {
  /** Where it goes back to; empty for what no answer may go to. */
  readonly returnPath: string;
  /** Values by the names of their fields, in small letters. */
  readonly head: ReadonlyMap<string, string>;
  /** Mail servers that it came by. */
  readonly hops: number;
  /** It reports on another mail (RFC 3464). */
  readonly isReport: boolean;
  /** The host of our own mails. */
  readonly ownHost: string;
}

/**
 * - `written`: by a person
 * - `bounce`: a server says that a mail of ours did not arrive
 * - `automatic`: a program answers, or one of our own mails came back
 */
export type MailNature = 'written' | 'bounce' | 'automatic';

/** More hops than any mail needs: it runs in a circle. */
const mostHops = 30;
const bulk = new Set(['bulk', 'junk', 'list', 'auto_reply']);
const daemon = /^(mailer-daemon|postmaster)@/i;
/** Fields that only programs write, as Exchange, Lotus, cPanel and Sieve do. */
const programs = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-response',
  'x-mail-autoreply',
  'x-fc-machinegenerated',
];

/** What kind of mail it is: programs are never answered, so that no two of them talk to one another. */
export function natureOf({ returnPath, head, hops, isReport, ownHost }: MailFacts): MailNature {
  if (isReport) return 'bounce';
  const said = (name: string): string => (head.get(name) ?? '').trim().toLowerCase();
  const from = said('from');
  const isOurs = said('list-id').includes(`.${ownHost}>`) || said('x-loop').includes(ownHost);
  const isAutomatic =
    (said('auto-submitted') !== '' && said('auto-submitted') !== 'no') ||
    bulk.has(said('precedence')) ||
    programs.some((name) => head.has(name)) ||
    returnPath === '' ||
    daemon.test(returnPath) ||
    daemon.test(/<([^>]+)>/.exec(from)?.[1] ?? from);
  return isOurs || isAutomatic || hops > mostHops ? 'automatic' : 'written';
}

/** Codes of RFC 3463 of an address that there is not, or not any more: 5.1.x but for those about the sender, and 5.2.1. */
const hard = /^5\.(1\.(0|1|2|3|6|10)|2\.1)$/;

/** Whether nothing will ever arrive there; a full mailbox, or a server that refuses us, is another matter. */
export const isHardBounce = (status: string): boolean => hard.test(status.trim());

/** The code in what a mail server answered to a receiver; null where it says none. */
export const statusIn = (answer: string): string | null =>
  /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(answer)?.[1] ?? null;

interface BroughtPart {
  /** It stands inside of the text, as logos of signatures do. */
  readonly isInText: boolean;
  readonly bytes: number;
  readonly mediaType: string;
}

const wraps = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/ms-tnef',
]);

/** Whether a part of a mail is no file that somebody brings: a logo, or the seal of a mail program. */
export const isDecoration = ({ isInText, bytes, mediaType }: BroughtPart): boolean =>
  wraps.has(mediaType) || (isInText && bytes < mailLimits.decorationBytes);
