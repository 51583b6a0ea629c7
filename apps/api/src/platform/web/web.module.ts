import { Global, Module } from '@nestjs/common';
import { PublicEpoch } from './epoch.ts';
import { PageVersions } from './page-versions.ts';

@Global()
@Module({ providers: [PageVersions, PublicEpoch], exports: [PageVersions, PublicEpoch] })
export class WebModule {}
