import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chosenChannel, digestLimits, nextDigest, type Channel } from '@cluster-commons/domain/notifications';
import type { RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { preferencesFrom } from '../notifications/index.ts';
import { digestContents } from './digest-content.queries.ts';
import { digestsDue, settleDigests, sweepDigests, type DigestContent } from './digest-due.queries.ts';
import { PlanDigests } from './plan-digests.ts';

const byMail: readonly Channel[] = ['digest', 'mail'];
const isEmpty = ({ others, toldCount, openedCount }: DigestContent): boolean =>
  others.length + toldCount + openedCount === 0;

type DueRow = RowOf<typeof digestsDue.columns>;

/** Decides, every few minutes, whose digest is due and what it names. */
@Injectable()
export class DueDigests implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly plan: PlanDigests,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('due-digests', '*/5 * * * *', () => this.run());
    this.handlers.scheduled(
      'digest-out-sweep',
      '35 3 * * *',
      async () => void (await this.database.all(sweepDigests, [])),
    );
  }

  /** Portion by portion: what a stopped run has not settled is due still. */
  async run(now = new Date()): Promise<void> {
    await this.plan.run(now);
    for (;;) {
      const rows = await this.database.all(digestsDue, [now]);
      if (rows.length === 0) return;
      await this.settle(rows, now);
      if (rows.length < digestLimits.dueAtOnce) return;
    }
  }

  private async settle(rows: readonly DueRow[], now: Date): Promise<void> {
    const there = rows.filter(({ isThere }) => isThere);
    const found = await this.database.all(digestContents, [
      there.map(({ memberId }) => memberId),
      there.map(({ since }) => since),
      there.map(({ beganAt }) => beganAt),
      now,
    ]);
    const contents = new Map(found.map(({ memberId, content }) => [memberId, content]));
    const named = (row: DueRow): string | null => {
      const content = contents.get(row.memberId);
      if (content === undefined) return null;
      // Who wants no mail of new discussions is told of those that they watch alone, and not by mail.
      const wantsOpened = byMail.includes(chosenChannel('new_thread', preferencesFrom(row, row.networkHour)));
      const whole = wantsOpened ? content : { ...content, opened: [], openedCount: 0 };
      return isEmpty(whole) ? null : JSON.stringify(whole);
    };
    await this.database.one(settleDigests, [
      rows.map(({ memberId }) => memberId),
      rows.map(({ nextAt }) => nextAt),
      rows.map((row) => nextDigest(preferencesFrom(row, row.networkHour), now)?.toISOString() ?? null),
      rows.map(named),
      now,
    ]);
  }
}
