import { Injectable } from '@nestjs/common';
import { digestLimits, nextDigest } from '@cluster-commons/domain/notifications';
import { Database } from '../../platform/database/database.ts';
import { preferencesFrom } from '../notifications/index.ts';
import { digestsUnplanned, planDigests } from './digest-due.queries.ts';

const first = '00000000-0000-0000-0000-000000000000';

/** Says when the next digest of each member is due who wants one, where that is not said yet or was changed. */
@Injectable()
export class PlanDigests {
  constructor(private readonly database: Database) {}

  /** Portion by portion; doing it again, or twice at once, changes nothing. */
  async run(now: Date): Promise<void> {
    for (let behind = first; ;) {
      const rows = await this.database.all(digestsUnplanned, [behind]);
      const last = rows.at(-1);
      if (last === undefined) return;
      await this.database.all(planDigests, [
        rows.map(({ memberId }) => memberId),
        rows.map((row) => nextDigest(preferencesFrom(row, row.networkHour), now)?.toISOString() ?? null),
      ]);
      if (rows.length < digestLimits.plannedAtOnce) return;
      behind = last.memberId;
    }
  }
}
