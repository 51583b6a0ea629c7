import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import type { Access } from './platform/auth/access.ts';
import { accessSentences } from './platform/graphql/said-access.ts';
import { build, startTestApi, testSource, type Asker, type TestApi } from './platform/testing/index.ts';

const committed = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const ends = Object.entries(accessSentences) as [Access, string][];

/** Who may call what at all, as the schema says it that people review. */
const access = [committed.getQueryType(), committed.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field): [string, Access | undefined] => [
    `${type?.name}.${field.name}`,
    ends.find(([, sentence]) => field.description?.endsWith(sentence))?.[0],
  ]),
);

const from = testSource('access');
let api: TestApi;
let people: Record<'nobody' | 'suspended' | 'member' | 'moderator', Asker>;
const operations = new Map<string, GraphQLField<unknown, unknown>>();

beforeAll(async () => {
  api = await startTestApi();
  people = {
    nobody: null,
    suspended: await build.aMember(api.db, from, { status: 'suspended' }),
    member: await build.aMember(api.db, from),
    moderator: await build.aMember(api.db, from, { role: 'moderator' }),
  };
  const { schema } = api.app.get(GraphQLSchemaHost);
  for (const type of [schema.getQueryType(), schema.getMutationType()] as (GraphQLObjectType | undefined)[]) {
    for (const field of Object.values(type?.getFields() ?? {})) operations.set(`${type?.name}.${field.name}`, field);
  }
});
afterAll(() => api.stop());

/** A value of the right shape that names nothing and passes no check. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  return { Int: '1', Float: '1', Boolean: 'true' }[getNamedType(type).name] ?? '"x"';
}

async function answerTo(name: string, who: keyof typeof people): Promise<unknown> {
  const [kind = '', field = ''] = name.split('.');
  const operation = operations.get(name);
  if (operation === undefined) throw new Error(`There is no ${name}`);
  const needed = operation.args.filter(({ type }) => isNonNullType(type));
  const given = needed.map((argument) => `${argument.name}: ${sample(argument.type)}`).join(', ');
  const asked = isLeafType(getNamedType(operation.type)) ? '' : '{ __typename }';
  const text = `${kind.toLowerCase()} { ${field}${given === '' ? '' : `(${given})`} ${asked} }`;
  const { errors } = await api.run(text, {}, { as: people[who] });
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

const done = ['Mutation.leaveNetwork', 'Mutation.createUpload'];

describe('who may call an operation', () => {
  it('is said in the committed schema, of every operation', () => {
    expect(access.map(([name]) => name).sort()).toEqual([...operations.keys()].sort());
    expect(access.filter(([, who]) => who === undefined)).toEqual([]);
  });

  it.each(access)('%s is %s, and a refused call changes nothing', async (name, who) => {
    const before = await rows();
    expect(await answerTo(name, 'nobody')).toBe(who === 'public' ? 'answered' : 'UNAUTHENTICATED');
    expect(await answerTo(name, 'suspended')).toBe(who === 'public' ? 'answered' : 'FORBIDDEN');
    expect(await rows()).toEqual(before);
    expect(await answerTo(name, 'member')).toBe(who === 'staff' ? 'FORBIDDEN' : 'answered');
    expect(await answerTo(name, 'moderator')).toBe('answered');
    // What takes nothing, only yes and no, or a file of one byte, is refused nothing: it is done.
    const isDone = operations.get(name)?.args.length === 0 || done.includes(name);
    if (!isDone) expect(await rows()).toEqual(before);
  });
});
