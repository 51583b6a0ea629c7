import { Injectable, type OnModuleInit } from '@nestjs/common';
import { pushFate, pushLimits } from '@cluster-commons/domain/push';
import { Database } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { preferencesFrom } from '../notifications/index.ts';
import { duePushes, settlePushes, type DuePush } from './due-push.queries.ts';

const start = ['-infinity', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'] as const;

/** Decides, each minute, which notifications make a notice on devices; within a minute and a half of their event. */
@Injectable()
export class DecidePushes implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('due-pushes', '* * * * *', () => this.run());
  }

  /** Portion by portion; those that wait for quiet hours to end are passed over, and hold nobody up. */
  async run(now = new Date()): Promise<void> {
    let behind: readonly string[] = start;
    for (;;) {
      const rows = await this.database.all(duePushes, behind);
      const last = rows.at(-1);
      if (last === undefined) return;
      await this.settle(rows, now);
      if (rows.length < pushLimits.dueAtOnce) return;
      behind = [last.at, last.memberId, last.eventId];
    }
  }

  private async settle(rows: readonly DuePush[], now: Date): Promise<void> {
    const decided = rows
      .map((row) => ({ row, fate: pushFate(row, preferencesFrom(row, 0), now) }))
      .filter(({ fate }) => fate !== 'later');
    if (decided.length === 0) return;
    const toSend = latestOfEach(decided.flatMap(({ row, fate }) => (fate === 'now' ? [row] : [])));
    await this.database.one(settlePushes, [
      decided.map(({ row }) => row.memberId),
      decided.map(({ row }) => row.eventId),
      decided.map(({ row }) => row.kind),
      decided.map(({ row }) => toSend.has(row)),
    ]);
  }
}

/** Of each member as many as they get at once. */
function latestOfEach(rows: readonly DuePush[]): Set<DuePush> {
  const byMember = Map.groupBy(rows, ({ memberId }) => memberId);
  return new Set([...byMember.values()].flatMap((mine) => mine.slice(-pushLimits.mostAtOnce)));
}
