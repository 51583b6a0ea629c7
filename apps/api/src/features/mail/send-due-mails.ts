import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mailLimits } from '@cluster-commons/domain/mail';
import { channelOf } from '@cluster-commons/domain/notifications';
import { Database } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { preferencesFrom } from '../notifications/index.ts';
import { dueMails, settleDue, sweepSent, type DueRow } from './due-mail.queries.ts';

/** Nothing; a line of the digest; a mail. */
type Fate = 'dropped' | 'digest' | 'mailed';

const start = ['-infinity', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'] as const;

/** Decides, each minute, what becomes of notifications that are to be mailed at once: three minutes after their event. */
@Injectable()
export class SendDueMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('due-mails', '* * * * *', () => this.run());
    this.handlers.scheduled('mail-out-sweep', '25 3 * * *', async () => void (await this.database.all(sweepSent, [])));
  }

  /** Portion by portion; those that wait for quiet hours to end are passed over, and hold nobody up. */
  async run(now = new Date()): Promise<void> {
    let behind: readonly string[] = start;
    for (;;) {
      const rows = await this.database.all(dueMails, behind);
      const last = rows.at(-1);
      if (last === undefined) return;
      await this.settle(rows, now);
      if (rows.length < mailLimits.dueAtOnce) return;
      behind = [last.at, last.memberId, last.eventId];
    }
  }

  private async settle(rows: readonly DueRow[], now: Date): Promise<void> {
    const mails = new Map<string, Set<string>>();
    const decided = rows.flatMap((row) => {
      const fate = this.fateOf(row, now, mails);
      return fate === null ? [] : [{ row, fate }];
    });
    if (decided.length === 0) return;
    await this.database.one(settleDue, [
      decided.map(({ row }) => row.memberId),
      decided.map(({ row }) => row.eventId),
      decided.map(({ row }) => row.kind),
      decided.map(({ fate }) => (fate === 'digest' ? 2 : 0)),
      decided.map(({ fate }) => fate === 'mailed'),
    ]);
  }

  /** @param mails the discussions of which each member gets a mail in this portion. @returns null for what still waits */
  private fateOf(row: DueRow, now: Date, mails: Map<string, Set<string>>): Fate | null {
    if (row.isRead || !row.isThere || row.isMuted || row.isDead || row.threadId === null) return 'dropped';
    const { channel, notBefore } = channelOf(row.kind, preferencesFrom(row, 0), now);
    if (channel === 'digest') return 'digest';
    if (channel !== 'mail') return 'dropped';
    if (notBefore !== null) return null;
    if (row.isMailed) return 'digest';
    const mine = mails.get(row.memberId) ?? new Set<string>();
    if (!mine.has(row.threadId) && row.sentToday + mine.size >= mailLimits.mostADay) return 'digest';
    mails.set(row.memberId, mine.add(row.threadId));
    return 'mailed';
  }
}
