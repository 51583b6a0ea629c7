import { Injectable, type OnModuleInit } from '@nestjs/common';
import { followingLimits } from '@cluster-commons/domain/following';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

const sweep = statement(
  'reading_undo_sweep',
  `delete from reading_undo where at < now() - make_interval(hours => ${followingLimits.takenBackHours})`,
);

/** How far members had read before they marked a list goes each night, where it can no longer be taken back. */
@Injectable()
export class SweepReadingUndo implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('old-reading-undo', '55 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    await this.database.all(sweep, []);
  }
}
