import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Access } from './platform/auth/access.ts';
import { accessSentences } from './platform/graphql/said-access.ts';
import {
  build,
  documentOf,
  operations,
  samplesOf,
  startTestApi,
  testSource,
  type Asker,
  type Operation,
  type TestApi,
} from './platform/testing/index.ts';

const ends = Object.entries(accessSentences) as [Access, string][];

/** Who may call what at all, as the schema says it that people review. */
const access = operations.map((operation): [string, Access | undefined, Operation] => [
  operation.name,
  ends.find(([, sentence]) => operation.field.description?.endsWith(sentence))?.[0],
  operation,
]);

const from = testSource('access');
let api: TestApi;
let people: Record<'nobody' | 'suspended' | 'member' | 'moderator', Asker>;

beforeAll(async () => {
  api = await startTestApi();
  people = {
    nobody: null,
    suspended: await build.aMember(api.db, from, { status: 'suspended' }),
    member: await build.aMember(api.db, from),
    moderator: await build.aMember(api.db, from, { role: 'moderator' }),
  };
});
afterAll(() => api.stop());

/** What names nothing and passes no check. */
const samples = { scalars: { ID: 'x', DateTime: '2026-11-30T10:00:00.000Z', String: 'x' } };

async function answerTo(operation: Operation, who: keyof typeof people): Promise<unknown> {
  const variables = samplesOf(operation.field.args, samples);
  const { errors } = await api.run(documentOf(operation), variables, { as: people[who] });
  return errors[0]?.extensions?.['code'] ?? 'answered';
}

/** Every table with the number of its rows; attempts at signing in are counted whatever comes of them. */
async function rows(): Promise<unknown[]> {
  const { rows: tables } = await api.db.query<{ name: string }>(
    `select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'rate_limit' order by 1`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`);
  return (await api.db.query(counts.join(' union all '))).rows as unknown[];
}

const done = ['Mutation.leaveNetwork', 'Mutation.createUpload', 'Mutation.updateNotificationPreferences'];

describe('who may call an operation', () => {
  it('is said in the committed schema, of every operation', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const made = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
    );
    expect(access.map(([name]) => name).sort()).toEqual(made.sort());
    expect(access.filter(([, who]) => who === undefined)).toEqual([]);
  });

  it.each(access)('%s is %s, and a refused call changes nothing', async (name, who, operation) => {
    const before = await rows();
    expect(await answerTo(operation, 'nobody')).toBe(who === 'public' ? 'answered' : 'UNAUTHENTICATED');
    expect(await answerTo(operation, 'suspended')).toBe(who === 'public' ? 'answered' : 'FORBIDDEN');
    expect(await rows()).toEqual(before);
    expect(await answerTo(operation, 'member')).toBe(who === 'staff' ? 'FORBIDDEN' : 'answered');
    expect(await answerTo(operation, 'moderator')).toBe('answered');
    // What takes nothing, only yes and no, or a file of one byte, is refused nothing: it is done.
    const isDone = operation.field.args.length === 0 || done.includes(name);
    if (!isDone) expect(await rows()).toEqual(before);
  });
});
