import pg from 'pg';
import { keepProductPages } from '../content/product-pages.ts';
import { keepProductTerms } from '../content/product-terms.ts';
import { sourceFrom, type Db } from './builders/index.ts';
import { plantDiscussions } from './world/discussions.ts';
import { plantClusters, plantPersonal } from './world/network.ts';
import { plantPeople } from './world/people.ts';

export { demoAccounts, demoPassword, type DemoAccount } from './demo-accounts.ts';

/** Whether nobody lives in the database yet; the tables have to be there. */
export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ isEmpty: boolean }>('select not exists (select 1 from member) as "isEmpty"');
  return rows[0]?.isEmpty ?? true;
}

async function plantWorld(db: Db, now: Date): Promise<void> {
  const from = sourceFrom('demo-world', now);
  const clusters = await plantClusters(db, from);
  await keepProductPages(db, now);
  const members = await plantPeople(db, from, clusters);
  await plantDiscussions(db, from, members, clusters);
  await plantPersonal(db, from, members);
  await keepProductTerms(db, now);
  // The people of the demo have agreed, each when they came.
  await db.query(
    `insert into consent (member_id, kind, version, agreed_at)
     select m.id, t.kind, t.version, m.created_at from member m
      cross join (select distinct kind, version from terms_text where kind in ('terms', 'data_policy')) t
      where m.status = 'active'`,
  );
}

export interface DemoWorldOptions {
  connectionString: string;
  /** The present of the demo world: everything happened in the eighteen months before. */
  now: Date;
}

/**
 * Fills an empty, migrated database with the demo world, all of it or nothing. The same `now` gives the same rows,
 * the hashes of the passwords apart.
 * @throws where somebody lives in the database already
 */
export async function seedDemoWorld({ connectionString, now }: DemoWorldOptions): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('begin');
    // Two starts at once: the second waits here and then finds the world planted.
    await client.query('lock table member in share row exclusive mode');
    if (!(await isEmpty(client))) throw new Error('The demo world needs an empty database; this one has members.');
    await plantWorld(client, now);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}
