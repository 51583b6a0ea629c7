import type { DBAdapter } from 'better-auth';
import { hashToken } from '../../../platform/auth/session-cookie.ts';

type Query = {
  model: string;
  where?: { field: string; value: unknown }[];
  data?: Record<string, unknown>;
  update?: Record<string, unknown>;
};
type Method = (query: Query) => Promise<unknown>;
type Wrapped = Record<string, unknown> & { transaction?: (work: (inner: Wrapped) => unknown) => unknown };

const methods = [
  'create',
  'findOne',
  'findMany',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
  'consumeOne',
  'incrementOne',
  'count',
] as const;

/** A query with tokens replaced by their hashes, and the way back for its result. */
function hashedQuery(query: Query): { query: Query; restore: (row: unknown) => unknown } {
  const raw = new Map<string, string>();
  const hash = (token: unknown): unknown => {
    if (Array.isArray(token)) return token.map(hash);
    const digest = hashToken(String(token));
    raw.set(digest, String(token));
    return digest;
  };
  const hashed: Query = {
    ...query,
    ...(query.where
      ? { where: query.where.map((part) => (part.field === 'token' ? { ...part, value: hash(part.value) } : part)) }
      : {}),
    ...(query.data?.['token'] === undefined ? {} : { data: { ...query.data, token: hash(query.data['token']) } }),
    ...(query.update?.['token'] === undefined
      ? {}
      : { update: { ...query.update, token: hash(query.update['token']) } }),
  };
  const restore = (row: unknown): unknown => {
    if (Array.isArray(row)) return row.map(restore);
    if (row === null || typeof row !== 'object' || !('token' in row)) return row;
    const token = raw.get(String(row.token));
    return token === undefined ? row : { ...row, token };
  };
  return { query: hashed, restore };
}

function wrap(adapter: Wrapped): Wrapped {
  const wrapped: Wrapped = { ...adapter };
  for (const name of methods) {
    const method = adapter[name] as Method | undefined;
    if (typeof method !== 'function') continue;
    wrapped[name] = async (query: Query) => {
      if (query.model !== 'session') return method(query);
      const hashed = hashedQuery(query);
      return hashed.restore(await method(hashed.query));
    };
  }
  const { transaction } = adapter;
  if (transaction) wrapped.transaction = (work) => transaction((inner: Wrapped) => work(wrap(inner)));
  return wrapped;
}

/** Session tokens are raw in memory and in the cookie, SHA-256 in the database: a stolen dump signs nobody in. */
export const withHashedSessions =
  <Options>(factory: (options: Options) => DBAdapter) =>
  (options: Options): DBAdapter =>
    wrap(factory(options) as unknown as Wrapped) as unknown as DBAdapter;
