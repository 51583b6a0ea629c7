import { Injectable } from '@nestjs/common';
import { fileLimits, type FileState } from '@cluster-commons/domain/files';
import { maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

const { portion } = fileLimits;

const isPicture = `exists (select 1 from profile p where p.picture_id = f.id)`;
const olderThan = (seconds: number): string => `f.created_at < now() - interval '${seconds} seconds'`;

const known = statement('files_known', `select f.id from file f where f.id = any($1::uuid[])`, { id: text() });

const keptRow = {
  id: text('f.id'),
  state: text<FileState>('f.state'),
  mediaType: maybe(text('f.media_type')),
};
export type KeptRow = RowOf<typeof keptRow>;

const keptBetween = statement(
  'files_kept_between',
  `select ${select(keptRow)} from file f
    where ($1::uuid is null or f.id > $1::uuid) and ($2::uuid is null or f.id <= $2::uuid)
      and f.state in ('ready', 'waiting') and ${olderThan(fileLimits.orphaned)}
    order by f.id limit ${portion}`,
  keptRow,
);

const forget = statement(
  'files_forget',
  `with f as (
     delete from file where id = any($1::uuid[]) returning post_id
   ), t as (
     update thread set version = version + 1
      where id in (select o.thread_id from f join post o on o.id = f.post_id)
   )
   select 1 as done`,
);

/** What was never finished or never used, and what was refused and has been read since. */
const giveUp = statement(
  'files_give_up',
  `delete from file where id in (
     select f.id from file f
      where f.post_id is null and not ${isPicture}
        and (${olderThan(fileLimits.unused)} or (f.state = 'refused' and ${olderThan(fileLimits.orphaned)}))
      limit ${portion})
   returning id`,
  { id: text() },
);

const receiving = statement(
  'files_receiving',
  `select f.id from file f where f.id = any($1::uuid[]) and f.state = 'receiving'`,
  { id: text() },
);

const waitingRow = { id: text('f.id'), purpose: text<'post' | 'avatar'>('f.purpose'), name: text('f.name') };
const waiting = statement(
  'files_waiting',
  `select ${select(waitingRow)} from file f where f.state = 'waiting' and ($1::uuid is null or f.id > $1::uuid)
    order by f.id limit ${portion}`,
  waitingRow,
);

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** What the sweep asks of the rows of files. */
@Injectable()
export class SweepQueries {
  constructor(private readonly database: Database) {}

  async known(ids: readonly string[]): Promise<Set<string>> {
    return new Set(idsOf(await this.database.all(known, [ids])));
  }

  /** Rows that say that their bytes are kept, behind one id and up to another, in their order. */
  keptBetween(after: string | null, last: string | null): Promise<KeptRow[]> {
    return this.database.all(keptBetween, [after, last]);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.database.one(forget, [ids]);
  }

  /** @returns ids of those that are gone now; none at the end */
  async giveUp(): Promise<string[]> {
    return idsOf(await this.database.all(giveUp, []));
  }

  async receiving(ids: readonly string[]): Promise<Set<string>> {
    return new Set(idsOf(await this.database.all(receiving, [ids])));
  }

  waiting(after: string | null): Promise<RowOf<typeof waitingRow>[]> {
    return this.database.all(waiting, [after]);
  }
}
