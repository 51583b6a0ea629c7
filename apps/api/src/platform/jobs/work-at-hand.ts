import { Injectable } from '@nestjs/common';
import { instant, integer, maybe, select, text, type RowOf } from '../database/columns.ts';
import { Database, statement } from '../database/database.ts';
import { isQueueInstalled } from './queue-installed.ts';
import { deadLetterQueue } from './queues.ts';

/** Work of each queue that is not done: fresh, at hand, to be tried again, given up. Nothing of what it is about. */
const queue = {
  name: text(`q.name`),
  waiting: integer(`count(j.id) filter (where j.name = q.name and j.state = 'created')`),
  running: integer(`count(j.id) filter (where j.name = q.name and j.state = 'active')`),
  failed: integer(`count(j.id) filter (where j.name = q.name and j.state = 'retry')`),
  dead: integer(`count(j.id) filter (where j.name = '${deadLetterQueue}')`),
  oldestAt: maybe(
    instant(`date_trunc('milliseconds', min(j.created_on) filter (where j.name = q.name and j.state < 'active'))`),
  ),
};
const queues = statement(
  'work_queues',
  `select ${select(queue)} from pgboss.queue q
     left join pgboss.job j on j.state <= 'active'
      and (j.name = q.name or (j.name = '${deadLetterQueue}' and j.source_name = q.name and j.state < 'active'))
    where q.name <> '${deadLetterQueue}' and q.name not like '\\_\\_pgboss%'
      and not exists (select 1 from pgboss.schedule s where s.name = q.name)
    group by q.name order by q.name`,
  queue,
);

/** Work by the clock, with how its last run ended. */
const schedule = {
  name: text('s.name'),
  cron: text('s.cron'),
  lastRunAt: maybe(instant(`date_trunc('milliseconds', j.started_on)`)),
  state: maybe(text<'completed' | 'active' | 'retry' | 'failed' | 'cancelled'>('j.state::text')),
};
const schedules = statement(
  'work_schedules',
  `select ${select(schedule)} from pgboss.schedule s
     left join lateral (select j.started_on, j.state from pgboss.job j
                         where j.name = s.name and j.started_on is not null
                         order by j.created_on desc limit 1) j on true
    where s.name not like '\\_\\_pgboss%' order by s.name`,
  schedule,
);

/** Events that are on no queue yet. */
const outbox = {
  waiting: integer('count(*) filter (where failed_at is null)'),
  failed: integer('count(*) filter (where failed_at is not null)'),
  oldestAt: maybe(instant(`min(created_at) filter (where failed_at is null)`)),
};
const waitingOutbox = statement('work_outbox', `select ${select(outbox)} from outbox where relayed_at is null`, outbox);

export interface WorkAtHand {
  outbox: RowOf<typeof outbox>;
  queues: RowOf<typeof queue>[];
  schedules: RowOf<typeof schedule>[];
}

const nothing: WorkAtHand['outbox'] = { waiting: 0, failed: 0, oldestAt: null };

/** What the worker has before it, asked from any process. */
@Injectable()
export class WorkQueries {
  constructor(private readonly database: Database) {}

  async now(): Promise<WorkAtHand> {
    const [lines, isThere] = await Promise.all([this.database.one(waitingOutbox, []), isQueueInstalled(this.database)]);
    const [queueRows, scheduleRows] = isThere
      ? await Promise.all([this.database.all(queues, []), this.database.all(schedules, [])])
      : [[], []];
    return { outbox: lines ?? nothing, queues: queueRows, schedules: scheduleRows };
  }
}
