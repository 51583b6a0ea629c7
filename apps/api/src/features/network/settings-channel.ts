import { channelOf, type Channel } from '../../platform/live/channel.ts';

/** The settings of the network are others now. */
export interface SettingsNews {
  version: number;
}

export const settingsChannel: Channel<SettingsNews> = channelOf('network', 'settings');
