import { Global, Module } from '@nestjs/common';
import { PageVersions } from './page-versions.ts';

@Global()
@Module({ providers: [PageVersions], exports: [PageVersions] })
export class WebModule {}
