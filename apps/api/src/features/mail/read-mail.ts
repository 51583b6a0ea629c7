import { createHash } from 'node:crypto';
import { simpleParser, type ParsedMail } from 'mailparser';
import { uuidV7 } from '@cluster-commons/domain/kernel';
import { isDecoration, statusIn, type MailFacts } from '@cluster-commons/domain/mail';

/** A file that a mail brings. */
export interface BroughtFile {
  readonly name: string;
  readonly content: Buffer;
}

/** What a mail server tells of a receiver. */
export interface Report {
  /** In small letters; empty where it is not said. */
  readonly receiver: string;
  /** As RFC 3463 numbers it. */
  readonly status: string;
}

/** A mail as it came, taken apart. */
export interface ReadMail {
  readonly facts: Omit<MailFacts, 'ownHost' | 'returnPath'>;
  /** The whole `Message-ID`; null where it has none. */
  readonly messageId: string | null;
  /** As its writer wrote it; empty where there is none. */
  readonly subject: string;
  readonly text: string;
  readonly files: readonly BroughtFile[];
  readonly reports: readonly Report[];
}

const headOf = ({ headerLines }: ParsedMail): Map<string, string> =>
  new Map(
    headerLines.map(({ key, line }) => [
      key,
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  );

const field = (group: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(?:rfc822;)?[ \\t]*([^\\n]+)`, 'im').exec(group)?.[1]?.trim() ?? '';

/** The receivers that a report is about, a group of lines each; those that were only put off are left out. */
function reportsIn(mail: ParsedMail): Report[] {
  return mail.attachments
    .filter(({ contentType }) => contentType === 'message/delivery-status')
    .flatMap(({ content }) =>
      content
        .toString('utf8')
        .replaceAll('\r\n', '\n')
        .split(/\n\s*\n/),
    )
    .filter((group) => field(group, 'Action').toLowerCase() === 'failed')
    .map((group) => ({
      receiver: (field(group, 'Original-Recipient') || field(group, 'Final-Recipient'))
        .replace(/[<>]/g, '')
        .toLowerCase(),
      status: field(group, 'Status').split(' ')[0] || (statusIn(field(group, 'Diagnostic-Code')) ?? ''),
    }));
}

const isReport = (head: ReadonlyMap<string, string>): boolean => {
  const type = (head.get('content-type') ?? '').toLowerCase();
  return type.startsWith('multipart/report') && type.includes('delivery-status');
};

/** Takes a mail apart. @throws for what is no mail at all */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: 2_000_000,
  });
  const head = headOf(mail);
  return {
    facts: { head, hops: mail.headerLines.filter(({ key }) => key === 'received').length, isReport: isReport(head) },
    messageId: mail.messageId ?? null,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    files: mail.attachments
      .filter(
        ({ contentType, related, size }) =>
          !isDecoration({ isInText: related ?? false, bytes: size, mediaType: contentType }),
      )
      .map(({ filename, content }) => ({ name: filename ?? '', content })),
    reports: reportsIn(mail),
  };
}

/** The number of a mail as the key of what is posted of it: whoever is stopped after posting does not post again. */
export const keyOfPost = (messageId: string): string => uuidV7(0, createHash('sha256').update(messageId).digest());

/** What tells one mail to a receiver from all others: its number, or else all of it. */
export function keyOfMail(raw: Buffer, receiver: string): string {
  const head =
    raw
      .subarray(0, 100_000)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const number = /^message-id:\s*(\S+)/im.exec(head)?.[1];
  const hash = createHash('sha256').update(receiver.toLowerCase()).update('\n');
  return (number === undefined ? hash.update(raw) : hash.update(number)).digest('hex');
}
