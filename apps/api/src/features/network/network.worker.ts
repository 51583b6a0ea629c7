import { Module } from '@nestjs/common';
import { SettingsNewsTeller } from './settings-news.ts';

/** What the worker does for the network as a whole. */
@Module({ providers: [SettingsNewsTeller] })
export class NetworkWorkerModule {}
