import pg from 'pg';
import { startThrowaway, type ThrowawayServer } from '../postgres/throwaway.ts';
import { driftOf, withoutSqlOnly } from './drift.ts';
import { migratedSchema, presentSchema } from './folder.ts';
import { sqlBetween } from './new-migration.ts';

let server: ThrowawayServer;
beforeAll(async () => {
  server = await startThrowaway();
});
afterAll(() => server.stop());

async function on<Result>(connectionString: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const run = (connectionString: string, sql: string): Promise<pg.QueryResult> =>
  on(connectionString, (client) => client.query(sql));

describe('migrations', () => {
  it('lead from nothing to exactly the models and the listed SQL-only objects', async () => {
    expect(await driftOf(await server.createDatabase('drift'))).toEqual([]);
  });

  it('add up to the present models, so that none is missing', async () => {
    expect(await sqlBetween(await migratedSchema(), await presentSchema())).toBe('');
  });
});

describe('drift', () => {
  it('names what the database has and nobody asked for, and what it lacks', async () => {
    const database = await server.createDatabase('bent');
    await run(
      database,
      `CREATE INDEX stray_idx ON member (name) WHERE name <> '';
       DROP INDEX thread_tags_idx;
       ALTER TABLE member ADD COLUMN shoe_size int;
       ALTER TABLE post DROP CONSTRAINT post_number_check;`,
    );
    const drift = (await driftOf(database)).join('\n');
    expect(drift).toContain('The database has stray_idx among its indexes');
    expect(drift).toContain('prisma/sql-only.ts lists thread_tags_idx among its indexes; the database has none.');
    expect(drift).toContain('prisma/sql-only.ts lists post.post_number_check among its checks');
    expect(drift).toContain('ALTER TABLE "member" DROP COLUMN "shoe_size"');
  });

  it('keeps the rest of a change that also touches a listed column', () => {
    const listed = {
      extensions: [],
      functions: [],
      triggers: [],
      checks: [],
      indexes: [],
      columns: ['cluster.search'],
    };
    const sql = '-- AlterTable\nALTER TABLE "cluster" DROP COLUMN "search",\nADD COLUMN "motto" TEXT;\n';
    expect(withoutSqlOnly(sql, listed)).toEqual(['ALTER TABLE "cluster" ADD COLUMN "motto" TEXT']);
  });
});

describe('the functions of the first migration', () => {
  it('make ids of version 7 that sort by the millisecond they were made in', async () => {
    const database = await server.createDatabase('ids');
    const clock = '(extract(epoch FROM clock_timestamp()) * 1000)::float';
    const { rows } = await run(
      database,
      `SELECT ${clock} AS before, uuid_v7()::text AS id, ${clock} AS after, pg_sleep(0.002) FROM generate_series(1, 20)`,
    );
    const ids = rows.map((row: { id: string }) => row.id);
    expect(new Set(ids).size).toBe(20);
    expect([...ids].sort()).toEqual(ids);
    for (const { id, before, after } of rows) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const madeAt = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
      expect(madeAt).toBeGreaterThanOrEqual(before - 1);
      expect(madeAt).toBeLessThanOrEqual(after + 1);
    }
  });

  it('keep the search text of a member in step with the profile and the name', async () => {
    const database = await server.createDatabase('search');
    await on(database, async (client) => {
      const inserted = await client.query<{ id: string }>(
        `INSERT INTO member (handle, name, email) VALUES ('elodie', 'Élodie Nguyễn', 'e@example.org') RETURNING id`,
      );
      const id = inserted.rows[0]?.id;
      await client.query(`INSERT INTO profile (member_id, headline) VALUES ($1, 'Cuir & Façonnage')`, [id]);
      const search = async (): Promise<string | undefined> =>
        (await client.query<{ search: string }>('SELECT search FROM profile')).rows[0]?.search;
      expect(await search()).toBe('elodie nguyen elodie cuir & faconnage  ');
      await client.query(`UPDATE member SET name = 'Zoë' WHERE id = $1`, [id]);
      expect(await search()).toMatch(/^zoe elodie cuir/);
      await client.query(`UPDATE profile SET organisation = 'Übersee' WHERE member_id = $1`, [id]);
      expect(await search()).toContain('ubersee');
    });
  });

  it('keep the audit trail as it is', async () => {
    const database = await server.createDatabase('audit');
    await run(database, `INSERT INTO audit_event (act, subject_kind, subject_id) VALUES ('a', 'thread', uuid_v7())`);
    for (const change of ['UPDATE audit_event SET act = $$b$$', 'DELETE FROM audit_event', 'TRUNCATE audit_event']) {
      await expect(run(database, change)).rejects.toThrow(/append-only/);
    }
  });

  it('hold one epoch, and one connection between two members whoever asks', async () => {
    const database = await server.createDatabase('unique');
    expect((await run(database, 'SELECT id, epoch FROM public_epoch')).rows).toEqual([{ id: 1, epoch: '1' }]);
    await expect(run(database, 'INSERT INTO public_epoch (id) VALUES (2)')).rejects.toThrow(
      /public_epoch_single_check/,
    );
    await run(
      database,
      `INSERT INTO member (id, handle, name, email) SELECT lpad(n::text, 32, '0')::uuid, 'member-' || n, 'M', n || '@example.org'
       FROM generate_series(1, 2) n`,
    );
    const connect = (from: number, to: number, status: string): Promise<pg.QueryResult> =>
      run(
        database,
        `INSERT INTO connection (requester_id, addressee_id, reason, status)
         VALUES (lpad('${from}', 32, '0')::uuid, lpad('${to}', 32, '0')::uuid, 'r', '${status}')`,
      );
    await connect(1, 2, 'declined');
    await connect(1, 2, 'pending');
    await expect(connect(2, 1, 'pending')).rejects.toThrow(/connection_pair_key/);
    await expect(connect(1, 1, 'pending')).rejects.toThrow(/connection_members_check/);
  });
});
