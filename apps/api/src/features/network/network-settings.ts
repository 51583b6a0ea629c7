import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@cluster-commons/domain/kernel';
import type { NetworkSettings as Settings, SignUpMode } from '@cluster-commons/domain/network';
import { flag, integer, select, text, texts } from '../../platform/database/columns.ts';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import { StandbyDatabase, statement } from '../../platform/database/database.ts';

const settings = {
  name: text('name'),
  languages: texts('languages'),
  signUpMode: text<SignUpMode>('sign_up_mode'),
  trustedDomains: texts('trusted_domains'),
  questions: texts('questions'),
  staffSecondFactor: flag('staff_second_factor'),
  version: integer('version'),
};
const networkSettings = statement('network_settings', `select ${select(settings)} from network_setting`, settings);

/** As they stand, with the number that grows with each change. */
export type StandingSettings = Settings & { readonly version: number };

/** Asked for again after so long without news, in milliseconds: news are hints and can be lost. */
const keptMost = 60_000;

/** What people decided about their network, for whoever needs to know: kept in memory, and read again when it changed. */
@Injectable()
export class NetworkSettings implements OnModuleInit, OnModuleDestroy {
  #kept: Promise<StandingSettings> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: StandbyDatabase,
    private readonly identity: NetworkIdentity,
  ) {}

  async onModuleInit(): Promise<void> {
    this.#timer = setInterval(() => this.renewSoon(), keptMost).unref();
    // A database that is away does not keep the process from starting: pages say so themselves.
    await this.current().catch(() => undefined);
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  current(): Promise<StandingSettings> {
    if (this.#kept === null) {
      const reading = this.#read();
      this.#kept = reading;
      reading.catch(() => {
        if (this.#kept === reading) this.#kept = null;
      });
    }
    return this.#kept;
  }

  /** Has the database asked again: where it changed, and where something is decided by it. */
  renew(): Promise<StandingSettings> {
    this.#kept = null;
    return this.current();
  }

  /** The same for whoever does not wait: what cannot be read now is read when it is asked for. */
  renewSoon(): void {
    this.renew().catch(() => undefined);
  }

  async #read(): Promise<StandingSettings> {
    const row = await this.database.one(networkSettings, []);
    if (row === null) throw new Error('The network has no settings');
    const standing = { ...row, languages: row.languages as Language[] };
    this.identity.name = standing.name;
    this.identity.languages = standing.languages;
    return standing;
  }
}
