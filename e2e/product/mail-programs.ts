import { createTransport } from 'nodemailer';
import type { ParsedMail } from 'mailparser';

/** What somebody sends. */
export interface WrittenMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly inReplyTo?: string;
  readonly attachments?: readonly { filename: string; content: Buffer | string }[];
}

/** Hands a mail over to the product as mail servers do. @throws where it is not taken */
export async function sendMail({ attachments = [], ...mail }: WrittenMail): Promise<void> {
  const port = Number(process.env['PRODUCT_MAIL_PORT']);
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  try {
    await transport.sendMail({ ...mail, from: 'Somebody <somebody@elsewhere.example>', attachments: [...attachments] });
  } finally {
    transport.close();
  }
}

/** Where an answer to a mail goes. */
export const answerAddress = (mail: ParsedMail): string => {
  const [address] = mail.replyTo?.value ?? [];
  if (!address?.address) throw new Error('The mail cannot be answered');
  return address.address;
};

const linesOf = (mail: ParsedMail): string[] => (mail.text ?? '').split('\n');
const marked = (lines: readonly string[]): string => lines.map((line) => `> ${line}`).join('\n');
const senderOf = (mail: ParsedMail): string => mail.from?.value[0]?.address ?? '';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');

/** How mail programs put an answer above the mail that it answers. */
export const mailPrograms: Readonly<
  Record<string, (mail: ParsedMail, words: string) => { text: string; html?: string }>
> = {
  Gmail: (mail, words) => {
    const head = `On Tue, Dec 1, 2026 at 3:24 PM Cluster Commons <\n${senderOf(mail)}> wrote:`;
    return {
      text: `${words}\n\n${head}\n\n${marked(linesOf(mail))}\n`,
      html: `<div dir="ltr">${escaped(words)}</div><br><div class="gmail_quote"><div class="gmail_attr">${escaped(head)}</div><blockquote class="gmail_quote">${escaped(mail.text ?? '')}</blockquote></div>`,
    };
  },
  Outlook: (mail, words) => ({
    text: [
      words,
      '',
      'Get Outlook for Android<https://aka.ms/AAb9ysg>',
      '________________________________',
      `From: Cluster Commons <${senderOf(mail)}>`,
      'Sent: Tuesday, December 1, 2026 3:24:00 PM',
      'To: A Member <member@elsewhere.example>',
      `Subject: ${mail.subject ?? ''}`,
      '',
      ...linesOf(mail),
    ].join('\n'),
  }),
  'Apple Mail': (mail, words) => ({
    text: `${words}\n\nSent from my iPhone\n\n${marked([`On 1 Dec 2026, at 15:24, Cluster Commons <${senderOf(mail)}> wrote:`, '', ...linesOf(mail)])}\n`,
  }),
};
