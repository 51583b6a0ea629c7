import { createHash, createHmac, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { ProductServer, Server } from './servers.ts';

/** Pages asked for in turn, so that no answer is the one just given. */
const threadsAsked = 400;
export const connections = 10;

export interface AskedThread {
  id: string;
  number: number;
  slug: string;
  title: string;
}

export interface SignedIn {
  memberId: string;
  cookie: string;
}

/** What all cases measure on. */
export interface Subjects {
  product: ProductServer;
  limit: Server;
  database: pg.Client;
  /** Public threads with a full first page. */
  threads: readonly AskedThread[];
  /** One member for each connection, so that their rows are not what requests wait for. */
  members: readonly SignedIn[];
}

/** Gives a member a session, with the cookie as the product signs it. */
async function signIn(database: pg.Client, secret: string, memberId: string): Promise<SignedIn> {
  const token = randomBytes(24).toString('base64url');
  await database.query(
    `insert into session (token_hash, member_id, expires_at) values ($1, $2, now() + interval '1 day')`,
    [createHash('sha256').update(token).digest('hex'), memberId],
  );
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return { memberId, cookie: `__Host-cc.session=${encodeURIComponent(`${token}.${signature}`)}` };
}

/** Public threads with a full first page, in an order that says nothing. */
export async function chooseThreads(database: pg.Client): Promise<AskedThread[]> {
  const { rows } = await database.query<AskedThread>(
    `select id, number, slug, title from thread
      where visibility = 'public' and hidden_at is null and locked_at is null and post_count between 20 and 1000
      order by md5(number::text) limit $1`,
    [threadsAsked],
  );
  return rows;
}

/** Signed-in members of clusters. */
export async function signInMembers(database: pg.Client, secret: string, count: number): Promise<SignedIn[]> {
  const { rows: members } = await database.query<{ id: string }>(
    `select m.id from member m join membership ms on ms.member_id = m.id order by md5(m.id::text) limit $1`,
    [count],
  );
  const signedIn: SignedIn[] = [];
  for (const { id } of members) signedIn.push(await signIn(database, secret, id));
  return signedIn;
}

export async function chooseSubjects(
  connectionString: string,
  product: ProductServer,
  limit: Server,
): Promise<Subjects> {
  const database = new pg.Client({ connectionString });
  await database.connect();
  const threads = await chooseThreads(database);
  if (threads.length < connections) throw new Error('Too few posts for a measurement: give --posts 5000 or more.');
  return { product, limit, database, threads, members: await signInMembers(database, product.authSecret, connections) };
}

/** The list of each connection, each begun at another place. */
export function spread<T>(items: readonly T[]): T[][] {
  const step = Math.floor(items.length / connections);
  return Array.from({ length: connections }, (_, i) => [...items.slice(i * step), ...items.slice(0, i * step)]);
}
