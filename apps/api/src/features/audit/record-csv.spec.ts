import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aSessionOf, build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';

const from = testSource('record-csv');
let db: pg.Pool;
let server: TestServer;
let administrator: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  db = new pg.Pool({ connectionString: server.connectionString });
  administrator = await build.aMember(db, from, { role: 'administrator', handle: 'head', name: 'Head' });
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

const get = async (path: string, as: { id: string } | null = administrator): Promise<Response> =>
  fetch(server.origin + path, {
    redirect: 'manual',
    headers: as === null ? {} : { cookie: await aSessionOf(as, db, server.config) },
  });
const exports = async () =>
  (await db.query(`select actor_id, detail from audit_event where act = 'record.exported' order by at, id`)).rows;

describe('the file of the record', () => {
  it('holds the lines of its filter without formulas, and that it was taken is on record', async () => {
    const cluster = await build.aCluster(db, from, { name: '=HYPERLINK("http://x.example")', slug: 'kilns' });
    await build.anAuditEvent(db, from, {
      act: 'cluster.archived',
      actorId: administrator.id,
      subjectId: cluster.id,
      scopeId: cluster.id,
      reason: '+1 from "everybody", so it is',
      at: new Date('2026-10-14T10:00:00Z'),
    });
    await build.anAuditEvent(db, from, { act: 'import.finished', subjectId: cluster.id });
    const response = await get('/admin/record.csv?act=cluster.archived&person=&from=2026-10-14');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(response.headers.get('content-disposition')).toMatch(/filename="cluster-commons-record-[\d-]+\.csv"$/);
    const text = await response.text();
    expect(text.replace('\ufeff', '').split('\r\n')).toEqual([
      'Time,Who,Who did it,Act,What it is about,Name,Id,Reason given,Details',
      `2026-10-14T10:00:00.000Z,Head,head,Archived a cluster,Cluster,"'=HYPERLINK(""http://x.example"")",${cluster.id},"'+1 from ""everybody"", so it is",`,
      '',
    ]);
    expect(await exports()).toEqual([
      {
        actor_id: administrator.id,
        detail: { filter: { act: 'cluster.archived', from: '2026-10-14' }, rowCount: 1 },
      },
    ]);
  });

  it('speaks the language that is asked for', async () => {
    const text = await (await get('/admin/record.csv?lang=fr&act=import.finished')).text();
    expect(text).toContain('Importation terminée;Importation;');
    expect(text).toContain(';Le produit;;');
  });

  it('is complete when it is longer than a batch', async () => {
    await db.query(
      `insert into audit_event (act, subject_kind, subject_id)
       select 'import.interrupted', 'import', uuid_v7() from generate_series(1, 1203)`,
    );
    const text = await (await get('/admin/record.csv?act=import.interrupted')).text();
    expect(new Set(text.trim().split('\r\n')).size).toBe(1203 + 1);
  });

  it.each([
    ['nobody', null, 401],
    ['a member', 'member', 403],
    ['a moderator', 'moderator', 403],
    ['a programme manager', 'programme_manager', 403],
  ] as const)('is refused to %s, and nothing is on record', async (_who, role, status) => {
    const before = (await exports()).length;
    const answer = await get('/admin/record.csv', role === null ? null : await build.aMember(db, from, { role }));
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([status, null]);
    expect(await exports()).toHaveLength(before);
  });

  it.each(['act=no.act', 'from=yesterday', 'zone=Nowhere'])(
    'is refused for a filter that is none: %s',
    async (query) => {
      const before = (await exports()).length;
      expect((await get(`/admin/record.csv?${query}`)).status).toBe(400);
      expect(await exports()).toHaveLength(before);
    },
  );
});
