import { createHash } from 'node:crypto';
import pg from 'pg';
import { startThrowaway, type ThrowawayServer } from '../postgres/throwaway.ts';
import { committedMigrations, lockFile, migrationsFolder, presentSchema, type Migration } from './folder.ts';
import { applyMigrations, MigrationRefused, migrationStatus } from './migrations.ts';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

let server: ThrowawayServer;
let database: string;
beforeAll(async () => {
  server = await startThrowaway({ migrate: false });
});
afterAll(() => server.stop());
beforeEach(async () => {
  database = await server.createDatabase('applying');
});

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const bread: Migration = { name: '20270101000000_add_bread', sql: 'CREATE TABLE bread (id int);\nSELECT 1;\n' };
const salt: Migration = { name: '20270102000000_add_salt', sql: 'ALTER TABLE bread ADD COLUMN salt int;\n' };
const nothing = { pending: [], unknown: [], failed: [], edited: [] };

describe('applying migrations', () => {
  it('makes an empty database one that has them all, and remembers', async () => {
    expect((await migrationStatus(database, [bread, salt])).pending).toEqual([bread.name, salt.name]);
    expect(await applyMigrations(database, [bread, salt])).toEqual([bread.name, salt.name]);
    expect(await applyMigrations(database, [bread, salt])).toEqual([]);
    expect(await migrationStatus(database, [bread, salt])).toEqual({ ...nothing, applied: [bread.name, salt.name] });
  });

  it('applies what came later, and only that', async () => {
    await applyMigrations(database, [bread]);
    expect(await applyMigrations(database, [bread, salt])).toEqual([salt.name]);
    expect(await ask('SELECT salt FROM bread')).toEqual([]);
  });

  it('leaves nothing of one that fails in its middle, keeps those before it, and tries again when it is mended', async () => {
    const broken = { ...salt, sql: 'ALTER TABLE bread ADD COLUMN salt int;\nSELECT 1 / 0;\n' };
    await expect(applyMigrations(database, [bread, broken])).rejects.toThrow(
      `The migration ${salt.name} failed and was undone: division by zero`,
    );
    expect(await ask(`SELECT FROM information_schema.columns WHERE column_name = 'salt'`)).toEqual([]);
    expect(await migrationStatus(database, [bread, broken])).toEqual({
      ...nothing,
      applied: [bread.name],
      pending: [salt.name],
    });
    expect(await ask(`SELECT logs, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NOT NULL`)).toEqual([
      { logs: 'division by zero', finished_at: null },
    ]);
    expect(await applyMigrations(database, [bread, salt])).toEqual([salt.name]);
  });

  it('is done by one of several that start at once, while the others wait', async () => {
    const slow = { ...bread, sql: `SELECT pg_sleep(0.3);\n${bread.sql}` };
    const answers = await Promise.all([1, 2, 3].map(() => applyMigrations(database, [slow, salt])));
    expect(answers.map((names) => names.length).sort()).toEqual([0, 0, 2]);
    expect(await ask('SELECT count(*)::int AS rows FROM _prisma_migrations')).toEqual([{ rows: 2 }]);
  });
});

describe('applying migrations is refused', () => {
  const refusal = async (migrations: Migration[]): Promise<string> => {
    const error = await applyMigrations(database, migrations).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MigrationRefused);
    return (error as Error).message;
  };

  it('on a database that holds tables of others', async () => {
    await ask('CREATE TABLE ledger (id int)');
    expect(await refusal([bread])).toContain('no history of migrations');
    expect(await ask(`SELECT FROM pg_tables WHERE tablename = '_prisma_migrations'`)).toEqual([]);
  });

  it('on a database that a newer version has migrated', async () => {
    await applyMigrations(database, [bread, salt]);
    expect(await migrationStatus(database, [bread])).toMatchObject({ applied: [bread.name], unknown: [salt.name] });
    expect(await refusal([bread])).toContain(`newer than this copy of the product: it has ${salt.name}`);
  });

  it('over a file that was edited after it was applied; ends of lines do not count', async () => {
    await applyMigrations(database, [bread]);
    const windows = { ...bread, sql: bread.sql.replaceAll('\n', '\r\n') };
    expect((await migrationStatus(database, [windows])).edited).toEqual([]);
    const edited = { ...bread, sql: `${bread.sql}-- more\n` };
    expect((await migrationStatus(database, [edited])).edited).toEqual([bread.name]);
    expect(await refusal([edited, salt])).toContain(`${bread.name} reads otherwise than when it was applied`);
    expect(await applyMigrations(database, [edited])).toEqual([]);
  });

  it('while one that another tool began is not finished', async () => {
    await applyMigrations(database, [bread]);
    await ask(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '${salt.name}')`);
    expect(await migrationStatus(database, [bread, salt])).toMatchObject({ failed: [salt.name], pending: [] });
    expect(await refusal([bread, salt])).toContain(`${salt.name} failed earlier`);
  });
});

describe('the history of migrations', () => {
  const withEngine = async <Result>(
    migrations: readonly Migration[],
    work: (engine: Parameters<Parameters<typeof withSchemaEngine>[2]>[0], list: never) => Promise<Result>,
  ): Promise<Result> => {
    const list = {
      baseDir: migrationsFolder,
      lockfile: { path: lockFile, content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    };
    return withSchemaEngine(database, await presentSchema(), (engine) => work(engine, list as never));
  };
  const diagnosis = (migrations: readonly Migration[]) =>
    withEngine(migrations, (engine, migrationsList) =>
      engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilters }),
    );
  const healthy = { history: null, failedMigrationNames: [], editedMigrationNames: [], hasMigrationsTable: true };

  it('has the rows that Prisma writes', async () => {
    await applyMigrations(database, [bread]);
    const [row] = await ask('SELECT * FROM _prisma_migrations');
    expect(row).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      checksum: createHash('sha256').update(bread.sql).digest('hex'),
      migration_name: bread.name,
      started_at: expect.any(Date),
      finished_at: expect.any(Date),
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
    });
  });

  it('is healthy to Prisma’s own engine, which then has nothing to apply', async () => {
    const committed = await committedMigrations();
    await applyMigrations(database, committed);
    expect(await diagnosis(committed)).toMatchObject(healthy);
    const { appliedMigrationNames } = await withEngine(committed, (engine, migrationsList) =>
      engine.applyMigrations({ migrationsList, filters: noFilters }),
    );
    expect(appliedMigrationNames).toEqual([]);
  });

  it('is read by that engine as here, where something is pending, edited, unknown or was undone', async () => {
    await expect(applyMigrations(database, [bread, { ...salt, sql: 'SELECT 1 / 0;' }])).rejects.toThrow('undone');
    expect(await diagnosis([bread, salt])).toMatchObject({
      ...healthy,
      history: { diagnostic: 'databaseIsBehind', unappliedMigrationNames: [salt.name] },
    });
    await applyMigrations(database, [bread, salt]);
    expect(await diagnosis([bread, { ...salt, sql: 'SELECT 2;' }])).toMatchObject({
      ...healthy,
      editedMigrationNames: [salt.name],
    });
    expect(await diagnosis([bread])).toMatchObject({
      history: { diagnostic: 'migrationsDirectoryIsBehind', unpersistedMigrationNames: [salt.name] },
    });
  });

  it('is continued where that engine began it', async () => {
    await withEngine([bread], (engine, migrationsList) =>
      engine.applyMigrations({ migrationsList, filters: noFilters }),
    );
    expect(await migrationStatus(database, [bread, salt])).toEqual({
      ...nothing,
      applied: [bread.name],
      pending: [salt.name],
    });
    expect(await applyMigrations(database, [bread, salt])).toEqual([salt.name]);
    expect(await diagnosis([bread, salt])).toMatchObject(healthy);
  });
});
