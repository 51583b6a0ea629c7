import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SchemaFile {
  path: string;
  content: string;
}

/** A migration as it is committed. */
export interface Migration {
  /** Of its folder: the time it was written, then what it does. */
  name: string;
  sql: string;
}

const prismaFolder = join(import.meta.dirname, '../../prisma');
export const migrationsFolder = join(prismaFolder, 'migrations');
export const lockFile = 'migration_lock.toml';
// Not named .prisma: Prisma reads every file of that name below prisma/ as part of the present schema.
const snapshotFile = 'migrated-schema.txt';

const readOrNull = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

/** The schema as it is now: `schema.prisma` and one file per feature in `models/`. */
export async function presentSchema(): Promise<SchemaFile[]> {
  const models = (await readdir(join(prismaFolder, 'models'))).filter((name) => name.endsWith('.prisma')).sort();
  const paths = ['schema.prisma', ...models.map((name) => `models/${name}`)];
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(prismaFolder, path), 'utf8') })));
}

/** The schema that the migrations of the folder add up to; null before the first. */
export async function migratedSchema(): Promise<SchemaFile[] | null> {
  const content = await readOrNull(join(migrationsFolder, snapshotFile));
  return content === null ? null : [{ path: 'migrated.prisma', content }];
}

/** Names of the migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * The committed migrations, oldest first.
 * @throws where one has no SQL
 */
export async function committedMigrations(): Promise<Migration[]> {
  return Promise.all(
    (await migrationNames()).map(async (name) => {
      const sql = await readOrNull(join(migrationsFolder, name, 'migration.sql'));
      if (sql === null) throw new Error(`prisma/migrations/${name} has no migration.sql`);
      return { name, sql };
    }),
  );
}

/** Writes the migration and the schema it leads to. Returns the path of the SQL file, relative to the project. */
export async function writeMigration(name: string, sql: string, schema: readonly SchemaFile[]): Promise<string> {
  await mkdir(join(migrationsFolder, name), { recursive: true });
  await writeFile(join(migrationsFolder, name, 'migration.sql'), sql);
  await writeSnapshot(schema);
  await writeFile(join(migrationsFolder, lockFile), 'provider = "postgresql"\n');
  return `prisma/migrations/${name}/migration.sql`;
}

export async function writeSnapshot(schema: readonly SchemaFile[]): Promise<void> {
  const note = '// The schema after the last migration, written by `npm run migrate -- new`.';
  const content = [note, ...schema.map((file) => file.content.trim())].join('\n\n');
  await writeFile(join(migrationsFolder, snapshotFile), `${content}\n`);
}
