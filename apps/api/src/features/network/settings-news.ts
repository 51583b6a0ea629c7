import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { settingsChannel } from './settings-channel.ts';

/** Tells every process that the settings of the network changed. */
@Injectable()
export class SettingsNewsTeller implements OnModuleInit {
  constructor(private readonly handlers: Handlers) {}

  onModuleInit(): void {
    this.handlers.news('network.settings-changed', ({ payload: { version } }) => ({
      channel: settingsChannel,
      news: { version },
    }));
  }
}
