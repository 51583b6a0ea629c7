import { Module } from '@nestjs/common';
import { NetworkQueries } from './network.queries.ts';
import { NetworkSettings } from './network-settings.ts';
import { NetworkResolver } from './network.resolver.ts';
import { SettingsListener } from './settings-listener.ts';
import { SiteFilesController } from './site-files.controller.ts';
import { SiteMapQueries } from './site-map.queries.ts';
import { UpdateNetworkSettings } from './update-network-settings.ts';

@Module({
  controllers: [SiteFilesController],
  providers: [
    NetworkQueries,
    NetworkSettings,
    SettingsListener,
    UpdateNetworkSettings,
    NetworkResolver,
    SiteMapQueries,
  ],
  exports: [NetworkQueries, NetworkSettings],
})
export class NetworkModule {}
