import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { cursorOf } from '../graphql/paging.ts';
import { startTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
let origin: string;

beforeAll(async () => {
  server = await startTestServer({ environment: { METRICS_TOKEN: 'a-token-for-metrics', HSTS: 'true' } });
  origin = server.origin;
});

afterAll(() => server.remove());

interface GraphqlAnswer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const ask = async (query: string, variables?: object): Promise<GraphqlAnswer> =>
  (await post(JSON.stringify({ query, variables }))).json() as Promise<GraphqlAnswer>;

const codes = ({ errors = [] }: GraphqlAnswer): string[] => errors.map(({ extensions }) => extensions.code);

const aliases = `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`;
const deep = `{ thread(number: 1) { ${'posts { nodes { replyTo { id } '.repeat(6)}${'} } '.repeat(6)} } }`;
const abuses: [what: string, query: string, code: string][] = [
  ['a thousand aliases', aliases, 'TOO_COSTLY'],
  ['twenty aliases', `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`, 'TOO_COSTLY'],
  ['a field that is not there', '{ threadz { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['introspection', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['many directives', `{ viewer { id ${'@include(if: true) '.repeat(30)} } }`, 'TOO_COSTLY'],
  [
    'more than it may cost',
    `{ ${Array.from({ length: 10 }, (_, i) => `t${i}: threads(first: 50) { nodes { id title slug number lang tags author { id name handle } cluster { id name } } }`).join(' ')} }`,
    'TOO_COSTLY',
  ],
  ['half a query', '{ threads(', 'GRAPHQL_PARSE_FAILED'],
  ['a page of a thousand', '{ threads(first: 1000) { totalCount } }', 'BAD_INPUT'],
  ...[
    'nonsense',
    cursorOf('1', '-'.repeat(36)),
    cursorOf('2026-01-01T00:00:00.000Z', '-'.repeat(36)),
    cursorOf('9', null),
  ].map((cursor): [string, string, string] => [
    `the cursor ${cursor.slice(0, 12)} of its own making`,
    `{ threads(after: "${cursor}") { nodes { id } } }`,
    'BAD_INPUT',
  ]),
];

describe('GraphQL over HTTP', () => {
  it.each(abuses)('refuses %s', async (_what, query, code) => {
    const answer = await ask(query);
    expect(codes(answer)).toContain(code);
    expect(answer.data ?? null).toBeNull();
    expect(JSON.stringify(answer)).not.toMatch(/Did you mean|node_modules|\.ts:/);
  });

  it('looks at the size of a page that a variable asks for each time', async () => {
    const lists = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
      (name) =>
        `${name}: threads(first: $n) @include(if: $all) { nodes { id title slug number lang tags author { id name handle } cluster { id name } } }`,
    );
    const query = `query ($n: Int, $all: Boolean!) { viewer { id } ${lists.join(' ')} }`;
    for (const variables of [
      { n: 1, all: true },
      { n: 50, all: false },
    ]) {
      expect(codes(await ask(query, variables))).toEqual([]);
    }
    expect(codes(await ask(query, { n: 50, all: true }))).toEqual(['TOO_COSTLY']);
    expect(codes(await ask(query, { n: 1, all: true }))).toEqual([]);
  });

  it('refuses nesting without end', async () => {
    expect(codes(await ask(deep)).length).toBeGreaterThan(0);
  });

  it.each([
    ['NUL', '"a\\u0000b"'],
    ['half of a character pair', '"\\uD800"'],
  ])('refuses %s in any text', async (_what, text) => {
    expect(codes(await ask(`{ threads(tag: ${text}) { totalCount } }`))).toEqual([
      expect.stringMatching(/BAD_INPUT|GRAPHQL_/),
    ]);
    const answer = await post(
      `{"query":"query($t: String) { threads(tag: $t) { totalCount } }","variables":{"t":${text}}}`,
    );
    expect(codes((await answer.json()) as GraphqlAnswer)).toEqual(['BAD_INPUT']);
  });

  it.each([
    ['a batch', JSON.stringify([{ query: '{ viewer { id } }' }]), 400, {}],
    [
      'a body over 100 kB',
      JSON.stringify({ query: '{ viewer { id } }', variables: { x: 'x'.repeat(110_000) } }),
      413,
      {},
    ],
    ['what is not JSON', 'query { viewer }', 400, {}],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400, {}],
    ['a form', 'query=mutation', 400, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a compressed body', 'xxxx', 400, { 'content-encoding': 'gzip' }],
    ['a post from another site', '{"query":"{ viewer { id } }"}', 403, { origin: 'https://elsewhere.example' }],
    [
      'a post that a browser sends for another site',
      '{"query":"{ viewer { id } }"}',
      403,
      { 'sec-fetch-site': 'cross-site' },
    ],
  ])('refuses %s', async (_what, body, status, headers: Record<string, string>) => {
    const answer = await post(body, headers);
    expect(Math.floor(answer.status / 100)).toBe(4);
    expect([status, 415]).toContain(answer.status);
  });

  it('refuses a mutation by GET', async () => {
    const query = encodeURIComponent('mutation { signOut { isSignedOut } }');
    const answer = await fetch(`${origin}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(answer.status).toBe(405);
  });

  it('answers this machine under its own name, and programs that are no browser', async () => {
    const own = await post('{"query":"{ viewer { id } }"}', { origin });
    expect(await own.json()).toEqual({ data: { viewer: null } });
    expect(await ask('{ viewer { id } }')).toEqual({ data: { viewer: null } });
  });
});

describe('every answer', () => {
  it('carries a request id and the headers that bind browsers', async () => {
    const { headers } = await fetch(`${origin}/healthz`, { headers: { 'x-request-id': 'mine-1' } });
    expect(headers.get('x-request-id')).toBe('mine-1');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('what operators ask', () => {
  it('is answered at /healthz and /readyz', async () => {
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  it('is answered at /metrics with the token alone', async () => {
    expect((await fetch(`${origin}/metrics`)).status).toBe(404);
    const answer = await fetch(`${origin}/metrics`, { headers: { authorization: 'Bearer a-token-for-metrics' } });
    expect(await answer.text()).toContain('http_request_duration_seconds_bucket');
  });
});

describe('GraphQL over WebSocket', () => {
  const overSocket = (
    query: string,
  ): Promise<{ data?: unknown; errors?: readonly { message: string; extensions?: unknown }[] }> =>
    new Promise((resolve, reject) => {
      const client = createClient({
        url: `ws://127.0.0.1:${server.port}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      });
      let last = {};
      client.subscribe(
        { query },
        {
          next: (value) => (last = value),
          error: (errors) => {
            resolve({ errors: Array.isArray(errors) ? errors : [{ message: String(errors) }] });
            void client.dispose();
          },
          complete: () => {
            resolve(last);
            void client.dispose();
          },
        },
      );
      setTimeout(() => reject(new Error('no answer')), 100_000).unref();
    });

  it('answers as HTTP does', async () => {
    expect(await overSocket('{ viewer { id } }')).toEqual({ data: { viewer: null } });
  });

  it.each(abuses)('refuses %s', async (_what, query) => {
    const { errors = [], data } = await overSocket(query);
    expect(errors.length).toBeGreaterThan(0);
    expect(data ?? null).toBeNull();
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|node_modules|\.ts:/);
  });

  it('refuses to subscribe to what is not there', async () => {
    const { errors = [] } = await overSocket('subscription { threadUpdated(threadId: "nothing") { version } }');
    expect(errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('is not opened for another site', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/graphql`, 'graphql-transport-ws', {
      origin: 'https://elsewhere.example',
    });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_req, res) => resolve(res.statusCode));
      socket.on('open', () => resolve('open'));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(403);
  });
});
