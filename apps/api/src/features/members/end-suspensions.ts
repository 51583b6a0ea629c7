import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { liftingOf } from './lift-suspension.ts';

const endSuspensions = statement(
  'member_end_suspensions',
  liftingOf('s as (delete from suspension where until <= now() returning member_id)', { actor: 'null' }),
);

/**
 * Gives accounts back whose suspension is over. The clock alone does it, and no reader of a session: whether somebody is
 * suspended is one column, which all rules, lists and mails read, and its change is on record and closes nothing.
 */
@Injectable()
export class EndSuspensions implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('ended-suspensions', '* * * * *', () => this.run());
  }

  async run(): Promise<void> {
    await this.database.all(endSuspensions, []);
  }
}
