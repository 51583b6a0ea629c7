import { Inject, Injectable } from '@nestjs/common';
import { mailLimits } from '@cluster-commons/domain/mail';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { MailInQueries } from './mail-in.queries.ts';
import { isOurs } from './mail-address.ts';
import { keyOfMail } from './read-mail.ts';

/** A mail as a server or a service hands it over. */
export interface HandedMail {
  /** Where it goes back to; empty for what no answer may go to. */
  readonly sender: string;
  readonly receivers: readonly string[];
  readonly raw: Buffer;
}

/** Keeps what comes in. Nothing is made of it here: the worker does that, once, whoever is stopped in between. */
@Injectable()
export class TakeMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly queries: MailInQueries,
  ) {}

  /** Whether a receiver is one of ours. */
  takes(receiver: string): boolean {
    return isOurs(this.config, receiver);
  }

  /** Keeps a mail for each of its receivers that is ours. @returns how many these were */
  async run({ sender, receivers, raw }: HandedMail): Promise<number> {
    const ours = [...new Set(receivers.map((receiver) => receiver.toLowerCase()))]
      .filter((receiver) => this.takes(receiver))
      .slice(0, mailLimits.receivers);
    for (const address of ours) await this.queries.keep({ key: keyOfMail(raw, address), address, sender, raw });
    return ours.length;
  }
}
