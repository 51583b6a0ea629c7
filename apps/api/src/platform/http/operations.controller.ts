import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, NotFoundException, Req, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { Request } from 'express';
import { Public, WithoutSession } from '../auth/access.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { integer } from '../database/columns.ts';
import { ReadinessDatabase, statement } from '../database/database.ts';
import { Lifecycle } from './lifecycle.ts';
import { isFromHere } from './local-request.ts';
import { Metrics } from './metrics.ts';

const ping = statement('ping', 'select 1 as answer', { answer: integer() });

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** What the people who run the product ask of it. */
@Public()
@WithoutSession()
@Controller()
export class OperationsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: ReadinessDatabase,
    private readonly lifecycle: Lifecycle,
    private readonly metrics: Metrics,
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  /** The process is alive. */
  @Get('healthz')
  @Header('Cache-Control', 'no-store')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers and no shutdown has begun. */
  @Get('readyz')
  @HealthCheck()
  async ready(): Promise<unknown> {
    if (this.lifecycle.isDraining) throw new ServiceUnavailableException({ status: 'draining' });
    return this.health.check([
      async () => {
        const indicator = this.indicators.check('database');
        try {
          await this.database.one(ping, []);
          return indicator.up();
        } catch {
          return indicator.down();
        }
      },
    ]);
  }

  /** Prometheus text. Without METRICS_TOKEN only this machine may read it. */
  @Get('metrics')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async figures(@Req() req: Request): Promise<string> {
    const { metricsToken } = this.config;
    const isAllowed =
      metricsToken === null ? isFromHere(req) : sameText(req.headers.authorization ?? '', `Bearer ${metricsToken}`);
    if (!isAllowed) throw new NotFoundException();
    return this.metrics.text();
  }
}
