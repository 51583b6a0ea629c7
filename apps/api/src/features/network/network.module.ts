import { Module } from '@nestjs/common';
import { NetworkQueries } from './network.queries.ts';
import { NetworkResolver } from './network.resolver.ts';
import { SiteFilesController } from './site-files.controller.ts';
import { SiteMapQueries } from './site-map.queries.ts';

@Module({
  controllers: [SiteFilesController],
  providers: [NetworkQueries, NetworkResolver, SiteMapQueries],
  exports: [NetworkQueries],
})
export class NetworkModule {}
