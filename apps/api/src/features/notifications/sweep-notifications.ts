import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notificationLimits } from '@cluster-commons/domain/notifications';
import { maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

const next = { after: maybe(text('max(id::text)')) };

/** Of some members behind `$1`, in the order of the key, what is older than it is kept. */
const sweepMembers = statement(
  'notifications_sweep',
  `with m as (select id from member where id > $1::uuid order by id limit 500),
   gone as (
     delete from notification n using m
      where n.member_id = m.id and n.at < now() - make_interval(days => ${notificationLimits.keptDays}))
   select ${select(next)} from m`,
  next,
);

const sweepFanOuts = statement(
  'notification_fan_outs_sweep',
  `delete from notification_fan_out where done_at < now() - interval '30 days'`,
);

const first = '00000000-0000-0000-0000-000000000000';

/** Takes away, each night, what members were told long ago. */
@Injectable()
export class SweepNotifications implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('notifications-sweep', '20 3 * * *', () => this.run());
  }

  /** Members by portions, each a statement of its own, so that it may end at any time. */
  async run(): Promise<void> {
    await this.database.one(sweepFanOuts, []);
    for (let after: string | null = first; after !== null;) {
      after = (await this.database.one(sweepMembers, [after]))?.after ?? null;
    }
  }
}
