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
import { writeMail, type MailContent } from './letter.tsx';

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
}

/** The same event, kind and reader always give the same id, so that a mail sent twice is seen once. */
function idOf({ because, kind, to }: Mail): string {
  const digest = createHash('sha256').update(`${because.id} ${kind} ${to}`).digest();
  return uuidV7(Date.parse(because.at), digest);
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
    this.#transport =
      config.smtpUrl === null
        ? createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
        : createTransport({
            url: config.smtpUrl,
            dnsTimeout: patience.connect,
            connectionTimeout: patience.connect,
            greetingTimeout: patience.connect,
            socketTimeout: patience.answer,
          });
  }

  /** @throws when the mail server does not take it: then it is to be sent again */
  async send(mail: Mail): Promise<void> {
    outsideOfTransactions('A mail is sent');
    const id = idOf(mail);
    const letter = await writeMail(mail, this.config.publicUrl, this.identity.name);
    const sent = await this.#transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    });
    if (this.config.smtpUrl === null) await this.file(id, sent.message as Buffer);
  }

  private async file(id: string, message: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const name = join(this.#folder, `${id}.eml`);
    await writeFile(`${name}.part`, message, { mode: 0o600 });
    await rename(`${name}.part`, name);
  }
}
