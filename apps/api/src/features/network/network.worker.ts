import { Module } from '@nestjs/common';
import { NetworkSettings } from './network-settings.ts';
import { SettingsNewsTeller } from './settings-news.ts';

/** What the worker does for the network as a whole. */
@Module({ providers: [NetworkSettings, SettingsNewsTeller] })
export class NetworkWorkerModule {}
