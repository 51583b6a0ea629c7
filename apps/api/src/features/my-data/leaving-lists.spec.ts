import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  build,
  findTraces,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('leaving-lists');
let api: TestApi;
let worker: TestHandlers;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leaving-lists-'));
  api = await startTestApi({ DATA_DIR: folder });
  worker = await startTestHandlers(api);
});
afterAll(async () => {
  await worker.stop();
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

it('whoever leaves is gone from lists that others brought, from applications, and from what staff wrote about them', async () => {
  const email = 'tamsin-orrery@mail.example';
  const member = await build.aMember(api.db, from, { name: 'Tamsin Orrery', handle: 'tamsin-orrery', email });
  const staff = await build.aMember(api.db, from, { role: 'moderator' });
  const line = { line: 2, cells: ['Tamsin Orrery', 'Tamsin-Orrery@mail.example'] };
  await api.db.query(
    `insert into invitation_file (inviter_id, name, head, rows, left_out)
     values ($1, 'Workshop', '["Name", "E-mail"]', $2, $3)`,
    [
      staff.id,
      JSON.stringify([line, { line: 3, cells: ['Ana', 'ana@mail.example'] }]),
      JSON.stringify([{ ...line, email }]),
    ],
  );
  await api.db.query(
    `insert into application (email, name, locale, decided_at, is_accepted, reason)
     values ($1, 'Tamsin Orrery', 'en', now(), false, 'Nobody knew them')`,
    [email],
  );
  await api.db.query(`insert into staff_note (member_id, author_id, text) values ($1, $2, 'Tamsin asks for a call')`, [
    member.id,
    staff.id,
  ]);
  await api.run(`mutation { leaveNetwork(input: { keepsWritings: true }) { problems { code } } }`, {}, { as: member });
  await api.db.query(`update departure set due_at = now() - interval '1 second' where member_id = $1`, [member.id]);
  await worker.strike('departures');
  expect(await findTraces(api.db, folder, ['tamsin', 'orrery'])).toEqual([]);
  const { rows } = await api.db.query('select rows from invitation_file');
  expect(rows).toEqual([{ rows: [{ line: 3, cells: ['Ana', 'ana@mail.example'] }] }]);
});
