import { jest } from '@jest/globals';
import pg from 'pg';
import { productPages } from '@cluster-commons/prisma/content/product-pages.ts';
import { committedMigrations } from '../migrate/folder.ts';
import { migrationStatus } from '../migrate/migrations.ts';
import { startThrowaway, type ThrowawayServer } from '../postgres/throwaway.ts';
import { isUninhabited } from './database-checks.ts';
import { prepareDatabase } from './prepare-database.ts';

type Mode = Parameters<typeof prepareDatabase>[1];
let server: ThrowawayServer;
beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => {}));
beforeAll(async () => {
  server = await startThrowaway({ migrate: false });
});
afterAll(() => server.stop());
afterEach(() => jest.restoreAllMocks());

const query = pg.Client.prototype.query as (this: pg.Client, ...words: unknown[]) => unknown;

/**
 * Prepares a database with every connection breaking from the given statement on, as when the process is killed there.
 * @returns how many statements were sent, and whether the start was broken
 */
async function prepareUntil(
  moment: number,
  database: string,
  mode: Mode,
): Promise<{ statements: number; isBroken: boolean }> {
  let statements = 0;
  const broken = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...words: unknown[]
  ) {
    statements += 1;
    if (statements >= moment) {
      this.on('error', () => {});
      (this as unknown as { connection: pg.Connection }).connection.stream.destroy();
    }
    return query.apply(this, words);
  } as never);
  const isBroken = await prepareDatabase(database, mode).then(
    () => false,
    () => true,
  );
  broken.mockRestore();
  return { statements, isBroken };
}

const membersOf = async (database: string): Promise<number> => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return (await client.query('select 1 from member')).rowCount ?? 0;
  } finally {
    await client.end();
  }
};

async function requirePrepared(database: string): Promise<void> {
  await prepareDatabase(database, 'demo');
  const names = (await committedMigrations()).map(({ name }) => name);
  expect((await migrationStatus(database)).applied).toEqual(names);
  expect(await isUninhabited(database)).toBe(false);
}

it('prepares an empty database that many starts find at once', async () => {
  const database = await server.createDatabase('together');
  await Promise.all(Array.from({ length: 3 }, () => prepareDatabase(database, 'demo')));
  await requirePrepared(database);

  const alone = await server.createDatabase('alone');
  await prepareDatabase(alone, 'demo');
  expect(await membersOf(database)).toBe(await membersOf(alone));
});

it('brings the pages of the product where nobody lives yet, and renews only those that read otherwise now', async () => {
  const database = await server.createDatabase('pages');
  await prepareDatabase(database, 'production');
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const versions = async (): Promise<unknown> =>
    (await client.query('select lang, slug, body, version from page order by lang, slug')).rows;
  const brought = (await versions()) as { slug: string; lang: string }[];
  expect(brought).toHaveLength(productPages().length);

  await prepareDatabase(database, 'production');
  expect(await versions()).toEqual(brought);

  await client.query(`update page set body = 'as it read before' where slug = 'phases' and lang = 'fr'`);
  await client.query(`update page set title = 'Of our own', slug = 'own' where slug = 'glossary'`);
  await client.query(`update page set slug = 'code-of-conduct' where slug = 'principles' and lang = 'en'`);
  await prepareDatabase(database, 'production');
  const after = (await versions()) as { slug: string; lang: string }[];
  expect(after).toContainEqual({
    ...brought.find(({ slug, lang }) => slug === 'phases' && lang === 'fr'),
    version: 2,
  });
  expect(after.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['own', 'glossary', 'principles']));
  expect(after.map(({ slug }) => slug)).not.toContain('code-of-conduct');
  await client.end();
});

/** Breaks one start after the other, each a little later than the one before it. @returns how many were broken */
async function breakStarts(mode: Mode, kills: number): Promise<{ database: string; broken: number }> {
  const { statements } = await prepareUntil(Number.POSITIVE_INFINITY, await server.createDatabase('undisturbed'), mode);
  const database = await server.createDatabase(`killed_${mode}`);
  let broken = 0;
  for (let moment = 1; moment < statements; moment += Math.ceil(statements / kills)) {
    if ((await prepareUntil(moment, database, mode)).isBroken) broken += 1;
  }
  return { database, broken };
}

it.each<[Mode, number]>([
  ['production', 50],
  ['demo', 8],
])('in %s prepares what starts left that were killed, each a little later', async (mode, kills) => {
  const { database, broken } = await breakStarts(mode, kills);
  expect(broken).toBeGreaterThan(kills / 5);
  await requirePrepared(database);
  const undisturbed = await server.createDatabase('undisturbed');
  await prepareDatabase(undisturbed, 'demo');
  expect(await membersOf(database)).toBe(await membersOf(undisturbed));
});
