import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';

/** The words of a mail in whichever way they are written in it: as they are, or in the two encodings of mails. */
function wordsOf(mail: string): string {
  const words = mail.replace(/=\?utf-8\?([bq])\?([^?]*)\?=(?:\r?\n[ \t]+(?==\?))?/gi, (_, way: string, text: string) =>
    way.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : unquoted(text.replaceAll('_', ' ')),
  );
  const parts = words.replace(/(?:^|\n)((?:[A-Za-z0-9+/]{40,}={0,2}\r?\n?)+)/g, (all, coded: string) => {
    return `${all}\n${Buffer.from(coded, 'base64').toString()}`;
  });
  return `${parts}\n${unquoted(words)}`;
}

const unquoted = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

/** Mails that lie in `DATA_DIR/mail`, where there is no mail server. */
@Injectable()
export class KeptMails {
  readonly #folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.#folder = join(config.dataDir, 'mail');
  }

  /** Removes the mails that name a person, whoever they went to. */
  async removeOf({ name, handle, email }: { name: string; handle: string; email: string }): Promise<void> {
    const files = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const named = [name, handle, email].map((each) => each.toLowerCase());
    for (const file of files) {
      const path = join(this.#folder, file);
      const words = wordsOf(await readFile(path, 'utf8')).toLowerCase();
      if (named.some((each) => words.includes(each))) await rm(path, { force: true });
    }
  }
}
