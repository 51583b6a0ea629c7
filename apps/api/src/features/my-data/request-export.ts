import { Injectable } from '@nestjs/common';
import { allowances, done, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { exportLimits } from '@cluster-commons/domain/my-data';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ExportQueries } from './export.queries.ts';
import type { DataExport } from './my-data.model.ts';

/** Of two requests at once one begins; one that was given up begins again. */
const begin = statement(
  'export_begin',
  `with x as (
     insert into data_export as d (member_id, expires_at)
     values ($1, now() + interval '${exportLimits.givenUpSeconds} seconds')
     on conflict (member_id) where ready_at is null
       do update set asked_at = now(), expires_at = excluded.expires_at where d.expires_at <= now()
     returning id, member_id
   ), e as (
     ${eventLine({ event: 'account.export-asked', id: 'uuid_v7()', payload: { exportId: 'x.id' }, from: 'x' })}
   )
   ${auditLine({ act: 'account.export-asked', actor: 'x.member_id', subject: 'x.member_id', from: 'x' })}`,
);

@Injectable()
export class RequestExport {
  constructor(
    private readonly queries: ExportQueries,
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /** Has a file made of all that is the viewer's; while one is being made, that one is meant. */
  async run(viewer: MemberViewer): Promise<Outcome<DataExport | null>> {
    const known = await this.queries.latest(viewer.id);
    if (known !== null && known.readyAt === null) return done(known);
    await this.limits.take(allowances.exportByMember, viewer.id);
    await this.database.one(begin, [viewer.id]);
    return done(await this.queries.latest(viewer.id));
  }
}
