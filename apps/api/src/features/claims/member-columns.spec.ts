import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../platform/testing/index.ts';
import { memberColumns } from './member-columns.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/** Ids that are no member's, and no reference that the tables know of. */
const ofOthers = [
  'thread.accepted_post_id',
  'thread.summary_post_id',
  'webhook_delivery.event_id',
  'notification.event_id',
  'mail_out.last_event',
  'notification.thread_id',
  'notification.post_id',
  'notification.subject_id',
  'notification_fan_out.event_id',
  'notification_fan_out.cursor',
  'put_off.thing_id',
];

/** Columns that refer to members, and ids that refer to nothing by themselves, except a row's own. */
const named = `
  select c.table_name || '.' || c.column_name as name from information_schema.columns c
    left join (
      select k.conrelid::regclass::text as "table", a.attname::text as "column", k.confrelid::regclass::text as "to"
        from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
       where k.contype = 'f') f on f."table" = c.table_name and f."column" = c.column_name
   where c.table_schema = 'public' and c.data_type = 'uuid'
     and (f."to" = 'member' or (f."to" is null and (c.column_name <> 'id' or c.table_name = 'former_account')))`;

describe('the columns that name a member', () => {
  it('each have their fate when accounts are merged, in every table', async () => {
    const { rows } = await api.db.query<{ name: string }>(named);
    const found = rows.map(({ name }) => name).filter((name) => !ofOthers.includes(name));
    expect(found.sort()).toEqual(Object.keys(memberColumns).sort());
  });

  it('that go are those whose rows the database deletes with the member', async () => {
    const { rows } = await api.db.query<{ name: string }>(
      `select k.conrelid::regclass::text || '.' || a.attname as name
         from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = 'member'::regclass and k.confdeltype = 'c'`,
    );
    const deleted = new Set(rows.map(({ name }) => name));
    const going = Object.entries(memberColumns).flatMap(([name, { fate }]) => (fate === 'goes' ? [name] : []));
    expect(going.filter((name) => !deleted.has(name))).toEqual([]);
  });
});
