import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import {
  build,
  documentOf,
  operations,
  sampleOf,
  samplesOf,
  startTestApi,
  testSource,
  type Samples,
  type TestApi,
} from './platform/testing/index.ts';

/** What somebody may put into any text, by mistake or not. */
const texts: Readonly<Record<string, string>> = {
  nothing: '',
  'blanks of all kinds': ' \t\n\u00a0\u2003',
  'a byte of zero': 'a\0b',
  'half a character': 'a\ud800b',
  'marks that turn the direction': '\u202ea\u2066b',
  'characters that are not seen': '\u200b\u200d\ufeff',
  'five thousand accents on one letter': `a${'\u0301'.repeat(5000)}`,
  'a hundred thousand letters': 'x'.repeat(100_000),
  'markup that runs': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'an end of a statement': `'; drop table member; --`,
  'wild cards': '%_\\%',
  'a formula': '=HYPERLINK("http://x.example")',
  'a name of the language': '__proto__',
  'a pattern of a text': '{count, plural, other {#}}',
  'a way out of a folder': '../../../etc/passwd',
  'a number of four hundred digits': '9'.repeat(400),
  'one person of many characters': '\u{1f469}\u{1f3fd}\u200d\u{1f692}'.repeat(300),
  'ends of lines of all kinds': 'a\r\nb\rc\u2028d',
};

/** A fault of ours, or of this spec: an operation that is not read tells nothing. A text may be refused as bad input. */
const faulty = ['INTERNAL', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'TOO_COSTLY'];

type Given = Record<string, unknown>;
interface Text {
  /** The way to it in the arguments. */
  path: readonly string[];
  isList: boolean;
}

/** Every text in a type of arguments. */
function textsIn(type: GraphQLInputType, path: readonly string[]): Text[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return textsIn(inner.ofType, path).map((text) => ({ ...text, isList: true }));
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) => textsIn(field.type, [...path, field.name]));
  return inner.toString() === 'String' ? [{ path, isList: false }] : [];
}

const from = testSource('hostile-texts');
let api: TestApi;
let administrator: { id: string };
/** Leads to what is there, so that an act finds what it is about. */
let samples: Samples;

beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100000' });
  administrator = await build.aMember(api.db, from, { role: 'administrator' });
  const member = await build.aMember(api.db, from);
  const cluster = await build.aCluster(api.db, from);
  await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: administrator.id });
  const thread = await build.aThread(api.db, from, { authorId: administrator.id });
  const { rows } = await api.db.query<{ id: string }>('select id from post where thread_id = $1', [thread.id]);
  samples = {
    named: { memberId: member.id, clusterId: cluster.id, threadId: thread.id, postId: rows[0]?.id },
    scalars: { ID: administrator.id, DateTime: from.now.toISOString(), String: 'Words as people write them' },
  };
});
afterAll(() => api.stop());

/** A value with one text in it, on its way there making what it stands in. */
function withText(type: GraphQLInputType, given: unknown, { path, isList }: Text, text: string): unknown {
  const inner = getNullableType(type);
  const [name = '', ...rest] = path;
  if (path.length === 0) return isList ? [text] : text;
  if (isListType(inner))
    return [withText(inner.ofType, sampleOf(inner.ofType, '', samples), { path, isList: false }, text)];
  if (!isInputObjectType(inner)) return given;
  const field = inner.getFields()[name];
  if (field === undefined) return given;
  const there = (given as Given | undefined) ?? {};
  const next = there[name] ?? sampleOf(field.type, name, samples);
  return { ...there, [name]: withText(field.type, next, { path: rest, isList }, text) };
}

const withTexts = operations.flatMap((operation) => {
  const count = operation.field.args.flatMap((argument) => textsIn(argument.type, [])).length;
  return count === 0 ? [] : [[operation.name, count, operation] as const];
});

describe('a text of any kind, in any place of an operation', () => {
  it('has places to stand in', () => expect(withTexts.length).toBeGreaterThan(60));

  it.each(withTexts)('is never a fault of ours: %s, in %i places', async (_name, _count, operation) => {
    const { args } = operation.field;
    const document = documentOf(operation);
    const variables = samplesOf(args, samples);

    const codesOf = async (given: Given): Promise<unknown[]> => {
      const { errors } = await api.run(document, given, { as: administrator, provedAt: new Date() });
      return errors.map(({ extensions }) => extensions?.['code']);
    };
    const first = await codesOf(variables);
    expect(first.filter((code) => ['BAD_INPUT', ...faulty].includes(String(code)))).toEqual([]);
    const faults: string[] = [];
    for (const argument of args)
      for (const place of textsIn(argument.type, []))
        for (const [what, text] of Object.entries(texts)) {
          const given = { ...variables };
          given[argument.name] = withText(argument.type, variables[argument.name], place, text);
          const codes = await codesOf(given);
          if (codes.some((code) => faulty.includes(String(code))))
            faults.push(`${[argument.name, ...place.path].join('.')}: ${what} ${codes.join()}`);
        }
    expect(faults).toEqual([]);
  });
});
