import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@cluster-commons/domain/kernel';
import type { NetworkSettings as Settings, SignUpMode } from '@cluster-commons/domain/network';
import { flag, integer, select, text, texts } from '../../platform/database/columns.ts';
import { StandbyDatabase, statement } from '../../platform/database/database.ts';
import { Live } from '../../platform/live/live.ts';
import { settingsChannel, type SettingsNews } from './settings-channel.ts';

const settings = {
  name: text('name'),
  languages: texts('languages'),
  signUpMode: text<SignUpMode>('sign_up_mode'),
  trustedDomains: texts('trusted_domains'),
  questions: texts('questions'),
  digestHour: integer('digest_hour'),
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
  #keptUntil = 0;
  #news: AsyncIterableIterator<SettingsNews> | null = null;

  constructor(
    private readonly database: StandbyDatabase,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.#news = this.live.subscribe(settingsChannel);
    void this.#listen(this.#news);
    this.live.whenBack(() => this.forget());
  }

  async onModuleDestroy(): Promise<void> {
    await this.#news?.return?.();
  }

  current(): Promise<StandingSettings> {
    if (this.#kept === null || this.#keptUntil < Date.now()) {
      this.#keptUntil = Date.now() + keptMost;
      const reading = this.#read();
      this.#kept = reading;
      reading.catch(() => {
        if (this.#kept === reading) this.#kept = null;
      });
    }
    return this.#kept;
  }

  /** Has the next question ask the database. */
  forget(): void {
    this.#kept = null;
  }

  async #read(): Promise<StandingSettings> {
    const row = await this.database.one(networkSettings, []);
    if (row === null) throw new Error('The network has no settings');
    return { ...row, languages: row.languages as Language[] };
  }

  async #listen(news: AsyncIterableIterator<SettingsNews>): Promise<void> {
    for await (const _ of news) this.forget();
  }
}
