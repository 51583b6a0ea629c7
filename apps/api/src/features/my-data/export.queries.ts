import { Injectable } from '@nestjs/common';
import { instant, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

const columns = {
  id: text('x.id'),
  askedAt: instant('x.asked_at'),
  readyAt: maybe(instant('x.ready_at')),
  expiresAt: instant('x.expires_at'),
  bytes: integer('x.bytes'),
};
export type ExportRow = RowOf<typeof columns>;

const latestOf = statement(
  'latest_export',
  `select ${select(columns)} from data_export x where x.member_id = $1 and x.expires_at > now()
    order by x.asked_at desc, x.id desc limit 1`,
  columns,
);
const readyOne = statement(
  'ready_export',
  `select ${select(columns)} from data_export x
    where x.id = $1 and x.member_id = $2 and x.ready_at is not null and x.expires_at > now()`,
  columns,
);

const whose = { memberId: text('m.id'), name: text('m.name'), email: text('m.email'), locale: text('m.locale') };
const ownerOf = statement(
  'owner_of_export',
  `select ${select(whose)} from data_export x join member m on m.id = x.member_id
    where x.id = $1 and x.expires_at > now() and m.status = 'active'`,
  whose,
);

@Injectable()
export class ExportQueries {
  constructor(private readonly database: Database) {}

  /** The one that was asked for last, while it is there or being made. */
  latest(memberId: string): Promise<ExportRow | null> {
    return this.database.one(latestOf, [memberId]);
  }

  /** A file that can be fetched, by its member alone. */
  ready(id: string, memberId: string): Promise<ExportRow | null> {
    return this.database.one(readyOne, [id, memberId]);
  }

  /** Whose it is; null where it is not wanted any more. */
  owner(id: string): Promise<RowOf<typeof whose> | null> {
    return this.database.one(ownerOf, [id]);
  }
}
