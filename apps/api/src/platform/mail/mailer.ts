import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { uuidV7 } from '@cluster-commons/domain/kernel';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { NetworkIdentity } from '../config/network-identity.ts';
import { outsideOfTransactions } from '../database/in-transaction.ts';
import { headOf, idOfMail, type Envelope } from './envelope.ts';
import { writeMail, type Letter, type MailContent } from './letter.tsx';

/** Milliseconds that a mail server may take. One that does not answer fails the mail, which is tried again later. */
interface MailPatience {
  /** To be found, to take the connection and to greet, each. */
  readonly connect: number;
  /** From then on, to each command. */
  readonly answer: number;
}
const mailPatience: MailPatience = { connect: 10_000, answer: 20_000 };

/** A mail that an event has brought about. */
export interface Mail extends MailContent {
  readonly to: string;
  readonly because: { readonly id: string; readonly at: string };
  /** The whole `Message-ID` of a mail that it answers. */
  readonly answers?: string | null;
  /** Ids of mails of the same matter that go before. */
  readonly after?: Envelope['after'];
  /** Where an answer goes, other than to nobody. */
  readonly replyTo?: Envelope['replyTo'];
}

/** Mails that a member who has an account, or asked for one, cannot be without. */
const accountList = 'account';
/** Mails that tell of others, each kind of which can be stopped. */
const noticeList = 'notices';

/** A mail that is written, with all that stands around it. */
export interface Sealed extends Envelope {
  /** When what it tells of happened, ISO 8601. */
  readonly at: string;
}

/** Sends by SMTP, or without SMTP_URL leaves each mail as a file in `DATA_DIR/mail`. */
@Injectable()
export class Mailer {
  readonly #transport: Transporter;
  readonly #folder: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly identity: NetworkIdentity,
    @Optional() patience: MailPatience = mailPatience,
  ) {
    this.#folder = join(config.dataDir, 'mail');
    const dkim = config.dkim === null ? {} : { dkim: config.dkim };
    this.#transport =
      config.smtpUrl === null
        ? createTransport({ streamTransport: true, buffer: true, newline: 'unix', ...dkim })
        : createTransport({
            ...dkim,
            url: config.smtpUrl,
            dnsTimeout: patience.connect,
            connectionTimeout: patience.connect,
            greetingTimeout: patience.connect,
            socketTimeout: patience.answer,
          });
  }

  /** Writes a mail and sends it. @throws when the mail server does not take it: then it is to be sent again */
  async send(mail: Mail): Promise<void> {
    outsideOfTransactions('A mail is sent');
    const { because, kind, to, language, stop = null, answers = null, after = [], replyTo = null } = mail;
    const letter = await writeMail(mail, this.config.publicUrl, this.identity.name);
    const list = { id: stop === null ? accountList : noticeList, name: this.identity.name };
    const id = idOfMail(because, kind, to);
    await this.deliver({ to, language, id, at: because.at, list, stop, answers, after, replyTo }, letter);
  }

  /** Sends a mail that is written. @throws as `send` */
  async deliver(sealed: Sealed, letter: Letter): Promise<void> {
    outsideOfTransactions('A mail is sent');
    const { subject, text, html } = letter;
    const sent = await this.#transport.sendMail({
      ...headOf(sealed, this.config),
      subject,
      text,
      ...(html && { html }),
    });
    if (this.config.smtpUrl === null) await this.file(fileOf(sealed), sent.message as Buffer);
  }

  private async file(id: string, message: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const name = join(this.#folder, `${id}.eml`);
    await writeFile(`${name}.part`, message, { mode: 0o600 });
    await rename(`${name}.part`, name);
  }
}

/** In the order of what mails tell of; sent again, it takes its own place. */
const fileOf = ({ id, to, at }: Sealed): string =>
  uuidV7(Date.parse(at), createHash('sha256').update(`${id} ${to}`).digest());
