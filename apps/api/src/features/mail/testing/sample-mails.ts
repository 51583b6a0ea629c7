import { languages, type Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';

/** What a mail of ours says, as mail programs quote it: the line above which one answers, words, a foot. */
const ours = (language: Language): string[] => [
  textFor(language)('threadMail.above'),
  '',
  'Two firms bought yarn outside the pool.',
  '',
  'It worked for fourteen shops. I would not do it for forty.',
  '',
  'https://commons.example/threads/412#p22',
];

interface Sample {
  /** The address that the mail of ours is answered at. */
  to: string;
  /** Whom mail programs say that the quoted mail is from. */
  sender: string;
  id: string;
  body: string;
  attachment?: { name: string; type: string; content: Buffer };
}

const lines = (...given: (string | string[])[]): string => given.flat().join('\r\n');
const base64 = (content: Buffer): string => (content.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
const wrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/(.{50,76}) /g, '$1\r\n'))
    .join('\r\n');
const markup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');

/** In the language that each program of the reader speaks. */
const wrote: Record<Language, (sender: string) => string[]> = {
  en: (sender) => [`On Tue, Oct 14, 2026 at 3:24 PM Thomas Adjei (Cluster Commons) <`, `${sender}> wrote:`],
  fr: (sender) => [`Le mar. 14 oct. 2026 à 15:24, Thomas Adjei (Cluster Commons) <`, `${sender}> a écrit :`],
  es: (sender) => [`El mar, 14 oct 2026 a las 15:24, Thomas Adjei (Cluster Commons) (<`, `${sender}>) escribió:`],
  ar: (sender) => [
    `في الثلاثاء، ١٤ أكتوبر ٢٠٢٦ في ٣:٢٤ م تمت كتابة ما يلي بواسطة Thomas Adjei (Cluster Commons) <`,
    `${sender}>:`,
  ],
};

const head = ({ to, id }: Sample, subject: string, type: string): string[] => [
  'Received: from mail.example (mail.example [192.0.2.7]) by mx.commons.example; Tue, 14 Oct 2026 15:30:02 +0000',
  'From: Anjali Deshmukh <anjali@handloom.example>',
  `To: Two firms bought yarn <${to}>`,
  `Subject: ${subject}`,
  `Message-ID: <${id}@mail.example>`,
  'In-Reply-To: <post.9031@commons.example>',
  'Date: Tue, 14 Oct 2026 21:00:00 +0530',
  'MIME-Version: 1.0',
  `Content-Type: ${type}`,
  '',
];

const attached = ({ attachment }: Sample, boundary: string, disposition = 'attachment'): string[] =>
  attachment === undefined
    ? []
    : [
        `--${boundary}`,
        `Content-Type: ${attachment.type}; name="${attachment.name}"`,
        `Content-Disposition: ${disposition}; filename="${attachment.name}"`,
        'Content-Transfer-Encoding: base64',
        '',
        base64(attachment.content),
      ];

/** As Gmail writes it on the web: wrapped plain text and HTML, the quotation below a line that names its writer. */
export function gmail(sample: Sample, language: Language): Buffer {
  const from = wrote[language](sample.sender);
  const plain = lines(
    wrapped(sample.body),
    '',
    from,
    '',
    ours(language).map((line) => `> ${line}`),
  );
  const html = `<div dir="auto">${markup(sample.body)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${markup(from.join(' '))}<br></div><blockquote class="gmail_quote">${markup(ours(language).join('\n'))}</blockquote></div>`;
  return Buffer.from(
    lines(
      head(sample, 'Re: Two firms bought yarn', 'multipart/mixed; boundary="m1"'),
      ['--m1', 'Content-Type: multipart/alternative; boundary="a1"', ''],
      ['--a1', 'Content-Type: text/plain; charset="UTF-8"', 'Content-Transfer-Encoding: 8bit', '', plain],
      ['--a1', 'Content-Type: text/html; charset="UTF-8"', 'Content-Transfer-Encoding: base64', ''],
      [base64(Buffer.from(html)), '--a1--'],
      attached(sample, 'm1'),
      ['--m1--', ''],
    ),
  );
}

/** Words of Outlook above what it quotes. */
const heading: Record<Language, readonly [from: string, sent: string, to: string, subject: string]> = {
  en: ['From', 'Sent', 'To', 'Subject'],
  fr: ['De', 'Envoyé', 'À', 'Objet'],
  es: ['De', 'Enviado', 'Para', 'Asunto'],
  ar: ['من', 'تم الإرسال', 'إلى', 'الموضوع'],
};
const outlookFor: Record<Language, string> = {
  en: 'Get Outlook for Android<https://aka.ms/AAb9ysg>',
  fr: 'Télécharger Outlook pour Android<https://aka.ms/AAb9ysg>',
  es: 'Obtener Outlook para Android<https://aka.ms/AAb9ysg>',
  ar: 'الحصول على Outlook لـ Android<https://aka.ms/AAb9ysg>',
};

/** As Outlook writes it: a rule, a head of four lines, and the mail as it was, unquoted; a logo of the signature in the text. */
export function outlook(sample: Sample, language: Language): Buffer {
  const [from, sent, to, subject] = heading[language];
  const plain = lines(
    sample.body.split('\n'),
    ['', outlookFor[language], '________________________________'],
    [`${from}: Thomas Adjei (Cluster Commons) <${sample.sender}>`, `${sent}: Tuesday, October 14, 2026 3:24:00 PM`],
    [`${to}: Anjali Deshmukh <anjali@handloom.example>`, `${subject}: Re: Two firms bought yarn`, ''],
    ours(language),
  );
  const logo = { name: 'image001.png', type: 'image/png', content: Buffer.alloc(2_000, 7) };
  return Buffer.from(
    lines(
      head(sample, 'RE: Two firms bought yarn', 'multipart/mixed; boundary="_004_"'),
      ['--_004_', 'Content-Type: multipart/related; boundary="_005_"; type="multipart/alternative"', ''],
      ['--_005_', 'Content-Type: text/plain; charset="utf-8"', 'Content-Transfer-Encoding: base64', ''],
      [base64(Buffer.from(plain))],
      [
        '--_005_',
        'Content-Type: image/png; name="image001.png"',
        'Content-Disposition: inline; filename="image001.png"',
      ],
      ['Content-ID: <image001@01DC>', 'Content-Transfer-Encoding: base64', '', base64(logo.content), '--_005_--'],
      attached(sample, '_004_'),
      ['--_004_--', ''],
    ),
  );
}

const sentFrom: Record<Language, string> = {
  en: 'Sent from my iPhone',
  fr: 'Envoyé de mon iPhone',
  es: 'Enviado desde mi iPhone',
  ar: 'أُرسلت من الـ iPhone',
};

/** As Mail of Apple writes it: long lines, what comes along in place, the quotation with marks. */
export function appleMail(sample: Sample, language: Language): Buffer {
  const quoted = [wrote[language](sample.sender).join(''), '', ...ours(language)].map((line) => `> ${line}`);
  const plain = lines(sample.body.split('\n'), ['', sentFrom[language], ''], quoted);
  return Buffer.from(
    lines(
      head(sample, 'Re: Two firms bought yarn', 'multipart/mixed; boundary="Apple-Mail-1"'),
      ['--Apple-Mail-1', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', plain],
      attached(sample, 'Apple-Mail-1', 'inline'),
      ['--Apple-Mail-1--', ''],
    ),
  );
}

/** What each of the three programs writes in each language. */
export const samples = (['gmail', 'outlook', 'appleMail'] as const).flatMap((program) =>
  languages.map((language) => ({ program, language, write: { gmail, outlook, appleMail }[program] })),
);

/** A short mail with lines of its own in the head. */
export const plainMail = (to: string, id: string | null, body: string, headLines: readonly string[] = []): Buffer =>
  Buffer.from(
    lines(
      ['From: Somebody <somebody@elsewhere.example>', `To: ${to}`, 'Subject: Re: Yarn', ...headLines],
      id === null ? [] : [`Message-ID: <${id}@elsewhere.example>`],
      ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', body, ''],
    ),
  );

/** A mail that begins a discussion: its subject as mail programs write other scripts, with a file where one is given. */
export const newMail = (
  { to, id, body, subject, attachment }: Omit<Sample, 'sender'> & { subject: string },
  headLines: readonly string[] = [],
): Buffer =>
  Buffer.from(
    lines(
      [
        'From: Anjali Deshmukh <anjali@handloom.example>',
        `To: ${to}`,
        `Message-ID: <${id}@mail.example>`,
        ...headLines,
      ],
      [`Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`, 'MIME-Version: 1.0'],
      ['Content-Type: multipart/mixed; boundary="n1"', '', '--n1'],
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(Buffer.from(body))],
      attached({ to, id, body, sender: '', ...(attachment && { attachment }) }, 'n1'),
      ['--n1--', ''],
    ),
  );

/** What a mail server sends where a mail did not arrive (RFC 3464). */
export const bounceMail = (to: string, receiver: string, status: string, action = 'failed'): Buffer =>
  Buffer.from(
    lines(
      [
        'From: MAILER-DAEMON@mx.example (Mail Delivery System)',
        `To: ${to}`,
        'Subject: Undelivered Mail Returned to Sender',
      ],
      [`Message-ID: <bounce.${receiver}.${status}@mx.example>`, 'Auto-Submitted: auto-replied', 'MIME-Version: 1.0'],
      ['Content-Type: multipart/report; report-type=delivery-status;', ' boundary="b1"', ''],
      ['--b1', 'Content-Type: text/plain; charset=us-ascii', '', 'This is the mail system at host mx.example.', ''],
      ['--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
      [`Final-Recipient: rfc822; ${receiver}`, `Action: ${action}`, `Status: ${status}`],
      [`Diagnostic-Code: smtp; 550 ${status} <${receiver}>: no such user`, ''],
      ['--b1', 'Content-Type: message/rfc822', '', 'Subject: Re: Yarn', '', 'Words', '--b1--', ''],
    ),
  );
