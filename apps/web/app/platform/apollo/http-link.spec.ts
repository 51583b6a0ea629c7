import { ApolloClient } from '@apollo/client';
import { jest } from '@jest/globals';
import { operationHashes } from '../../gql/hashes.ts';
import { PreviewMarkdownDocument, ThreadLogDocument } from '../../gql/index.ts';
import { newCache } from './cache.ts';
import { httpLink } from './http-link.ts';

const unknown = { errors: [{ message: 'x', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };

/** Answers requests in turn and remembers them. */
function answering(...answers: object[]) {
  const asked: { url: URL; method: string; body: Record<string, unknown> | null; headers: Headers }[] = [];
  globalThis.fetch = jest.fn((input: RequestInfo | URL, init: RequestInit = {}) => {
    asked.push({
      url: new URL(String(input)),
      method: init.method ?? 'GET',
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : null,
      headers: new Headers(init.headers),
    });
    const answer = answers[asked.length - 1];
    return Promise.resolve({ json: () => Promise.resolve(answer) } as Response);
  });
  return asked;
}

const client = () => new ApolloClient({ cache: newCache(), link: httpLink });

describe('asking the API from a browser', () => {
  beforeEach(() => {
    document.documentElement.lang = 'fr';
  });

  it('gets a query by its hash alone, in the language of the page', async () => {
    const asked = answering({ data: { threadLog: null } });
    const { data } = await client().query({ query: ThreadLogDocument, variables: { number: 12 } });
    expect(data).toEqual({ threadLog: null });
    expect(asked).toHaveLength(1);
    const { url, method, headers } = asked[0] as (typeof asked)[number];
    expect([method, url.pathname, url.searchParams.get('lang')]).toEqual(['GET', '/graphql', 'fr']);
    expect(JSON.parse(url.searchParams.get('variables') ?? '')).toEqual({ number: 12 });
    expect(JSON.parse(url.searchParams.get('extensions') ?? '')).toEqual({
      persistedQuery: { version: 1, sha256Hash: operationHashes.ThreadLog },
    });
    expect(url.searchParams.has('query')).toBe(false);
    expect(headers.has('apollo-require-preflight')).toBe(true);
  });

  it('sends the text along when the API does not know the operation', async () => {
    const asked = answering(unknown, { data: { threadLog: null } });
    const { data } = await client().query({ query: ThreadLogDocument, variables: { number: 12 } });
    expect(data).toEqual({ threadLog: null });
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(asked[1]?.body?.query).toContain('query ThreadLog(');
  });

  it('posts a mutation', async () => {
    const asked = answering({ data: { previewMarkdown: { html: '', problems: [] } } });
    await client().mutate({ mutation: PreviewMarkdownDocument, variables: { input: { body: 'x' } } });
    expect(asked[0]).toMatchObject({ method: 'POST', body: { variables: { input: { body: 'x' } } } });
  });
});
