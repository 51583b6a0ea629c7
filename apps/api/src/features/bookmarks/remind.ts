import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reminderLimits } from '@cluster-commons/domain/bookmarks';
import { integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';

const told = { count: integer('count(*)') };

/**
 * Marks what is due and tells it in the same statement: whoever is stopped in between has done neither. Several workers take
 * different ones.
 */
const tellDue = statement(
  'bookmark_reminders_due',
  `with d as (
     select id from bookmark where remind_at <= now() and reminded_at is null
      order by remind_at limit ${reminderLimits.toldAtOnce} for update skip locked
   ), u as (
     update bookmark b set reminded_at = now() from d where b.id = d.id returning b.id, b.member_id
   ), x as (
     ${eventLine({
       event: 'bookmark.reminder-due',
       id: 'uuid_v7()',
       payload: { bookmarkId: 'u.id', memberId: 'u.member_id' },
       from: 'u',
     })}
   )
   select ${select(told)} from u`,
  told,
);

/** Tells, each minute, of the reminders whose time has come. */
@Injectable()
export class Remind implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('bookmark-reminders', '* * * * *', () => this.run());
  }

  /** Ends when fewer were due than are taken at once. */
  async run(): Promise<void> {
    let count: number = reminderLimits.toldAtOnce;
    while (count === reminderLimits.toldAtOnce) count = (await this.database.one(tellDue, []))?.count ?? 0;
  }
}
