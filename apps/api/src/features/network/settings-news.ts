import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { NetworkSettings } from './network-settings.ts';
import { settingsChannel } from './settings-channel.ts';

/** Tells the web processes that the settings of the network changed, and has the worker write mails by them. */
@Injectable()
export class SettingsNewsTeller implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly settings: NetworkSettings,
  ) {}

  onModuleInit(): void {
    this.handlers.news('network.settings-changed', ({ payload: { version } }) => ({
      channel: settingsChannel,
      news: { version },
    }));
    this.handlers.on('network.settings-changed', 'settings-renewal', async () => {
      await this.settings.renew();
    });
  }
}
