import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/index.ts';
import { ApplicationQueries } from './application.queries.ts';
import { ApplicationsResolver } from './applications.resolver.ts';
import { Apply } from './apply.ts';
import { ConfirmApplication } from './confirm-application.ts';
import { DecideApplication } from './decide-application.ts';

@Module({
  imports: [NetworkModule],
  providers: [ApplicationQueries, Apply, ConfirmApplication, DecideApplication, ApplicationsResolver],
})
export class ApplicationsModule {}
