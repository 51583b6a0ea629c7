import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { isLanguage } from '@cluster-commons/domain/kernel';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import type { MailRequest } from '../jobs/outbox.ts';
import { writeMail } from './letter.tsx';

/** Sends by SMTP, or without SMTP_URL leaves each mail as a file in `DATA_DIR/mail`. */
@Injectable()
export class Mailer {
  readonly #transport: Transporter;
  readonly #folder: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#folder = join(config.dataDir, 'mail');
    this.#transport =
      config.smtpUrl === null
        ? createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
        : createTransport({
            url: config.smtpUrl,
            connectionTimeout: 10_000,
            greetingTimeout: 10_000,
            socketTimeout: 20_000,
          });
  }

  /** @param id of the job: the same id gives the same Message-ID, so a mail sent twice is seen once */
  async send(id: string, mail: MailRequest): Promise<void> {
    const language = isLanguage(mail.language) ? mail.language : 'en';
    const letter = await writeMail(mail.kind, language, mail.values, this.config.publicUrl);
    const sent = await this.#transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
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
