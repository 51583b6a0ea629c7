import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Depart } from './depart.ts';

/** Those whose day has come leave within ten minutes; whom staff take out, at once. */
@Injectable()
export class Departures implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly depart: Depart,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('departures', '*/10 * * * *', () => this.depart.all());
    this.handlers.on('account.anonymised', 'anonymised-members', async ({ payload }) => {
      await this.depart.run(payload.memberId);
    });
  }
}
