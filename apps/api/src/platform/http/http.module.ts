import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ErrorReport } from '../graphql/error-report.ts';
import { OutboxController } from '../mail/outbox.controller.ts';
import { FormFiles } from './form-files.ts';
import { HttpRoutes } from './http-routes.ts';
import { Lifecycle } from './lifecycle.ts';
import { Metrics } from './metrics.ts';
import { OperationsController } from './operations.controller.ts';
import { RequestContexts } from './request-contexts.ts';

/** What every way into the process needs, and what its operators ask of it. */
@Global()
@Module({
  imports: [DiscoveryModule, TerminusModule.forRoot({ errorLogStyle: 'json', logger: false })],
  controllers: [OperationsController, OutboxController],
  providers: [RequestContexts, ErrorReport, Lifecycle, HttpRoutes, Metrics, FormFiles],
  exports: [RequestContexts, ErrorReport, Lifecycle, HttpRoutes, Metrics, FormFiles],
})
export class HttpModule {}
