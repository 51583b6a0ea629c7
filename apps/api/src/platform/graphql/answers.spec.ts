import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

interface Answered {
  status: number;
  type: string | null;
  cache: string | null;
  codes: string[];
}

async function post(body: unknown, accept: string): Promise<Answered> {
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { errors = [] } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return {
    status: answer.status,
    type: answer.headers.get('content-type')?.split(';')[0] ?? null,
    cache: answer.headers.get('cache-control'),
    codes: errors.map(({ extensions }) => extensions.code),
  };
}

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const byNumber = 'query ($number: Int!) { thread(number: $number) { id } }';

const wrong: [what: string, body: object, code: string][] = [
  ['a text that does not parse', { query: '{ viewer {' }, 'GRAPHQL_PARSE_FAILED'],
  ['more tokens than are read', { query: `{ ${many(1200, () => '__typename')} }` }, 'TOO_COSTLY'],
  ['a field that is not there', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a variable that is missing', { query: byNumber }, 'BAD_INPUT'],
  ['a variable of another type', { query: byNumber, variables: { number: 'x' } }, 'BAD_INPUT'],
  ['a variable beyond its type', { query: byNumber, variables: { number: 1e12 } }, 'BAD_INPUT'],
  [
    'a hash that nobody registered',
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    'PERSISTED_QUERY_NOT_FOUND',
  ],
  ['two operations and no name', { query: 'query A { viewer { id } } query B { viewer { id } }' }, 'BAD_INPUT'],
  ['aliases of the type’s name', { query: `{ ${many(101, (i) => `a${i}: __typename`)} }` }, 'TOO_COSTLY'],
  ['one field five hundred times', { query: `{ ${many(500, () => '__typename')} }` }, 'TOO_COSTLY'],
  [
    'one field in a fragment as often',
    { query: `{ viewer { ...A } } fragment A on ViewerAccount { ${many(200, () => 'id')} }` },
    'TOO_COSTLY',
  ],
];

describe('what the caller sent wrongly', () => {
  it.each(wrong)('is 400 with the media type of GraphQL and 200 with plain JSON: %s', async (_what, body, code) => {
    const answered = await post(body, 'application/graphql-response+json');
    expect(answered).toMatchObject({ status: 400, type: 'application/graphql-response+json', cache: 'no-store' });
    expect(answered.codes).toContain(code);
    expect(await post(body, 'application/json')).toEqual({ ...answered, status: 200, type: 'application/json' });
  });

  it.each([
    ['no JSON', '{'],
    ['no operation', '{}'],
    ['a batch', '[{ "query": "{ viewer { id } }" }]'],
  ])('and is no request of GraphQL is 400 however it is asked for: %s', async (_what, body) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      expect(await post(body, accept)).toMatchObject({ status: 400, codes: ['BAD_INPUT'], cache: 'no-store' });
    }
  });

  it('is said three times at the most', async () => {
    const { codes } = await post({ query: `{ viewer ${many(10, (i) => `@d${i}`)} { id } }` }, 'application/json');
    expect(codes).toEqual(Array.from({ length: 3 }, () => 'GRAPHQL_VALIDATION_FAILED'));
  });
});

describe('an answer', () => {
  it('is kept by nobody', async () => {
    expect(await post({ query: '{ viewer { id } }' }, 'application/json')).toEqual({
      status: 200,
      type: 'application/json',
      cache: 'no-store',
      codes: [],
    });
  });
});
