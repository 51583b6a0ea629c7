import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Live } from '../../platform/live/live.ts';
import { NetworkSettings } from './network-settings.ts';
import { settingsChannel, type SettingsNews } from './settings-channel.ts';

/** Has this process read the settings again when news of them come, or may have been lost. */
@Injectable()
export class SettingsListener implements OnModuleInit, OnModuleDestroy {
  #news: AsyncIterableIterator<SettingsNews> | null = null;

  constructor(
    private readonly live: Live,
    private readonly settings: NetworkSettings,
  ) {}

  onModuleInit(): void {
    this.live.whenBack(() => this.settings.renewSoon());
    this.#news = this.live.subscribe(settingsChannel);
    // Where the news end, the settings are read again by the clock.
    this.#listen(this.#news).catch(() => undefined);
  }

  onModuleDestroy(): void {
    // Not waited for: a neighbour that does not answer holds up no end.
    this.#news?.return?.().catch(() => undefined);
  }

  async #listen(news: AsyncIterableIterator<SettingsNews>): Promise<void> {
    for await (const _ of news) this.settings.renewSoon();
  }
}
