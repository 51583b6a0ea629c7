import { jest } from '@jest/globals';
import { ask, type BrowserOperation } from './ask.ts';

const preview: BrowserOperation<{ html: string }, { body: string }> = {
  name: 'Preview',
  hash: 'abc',
  text: 'query Preview { html }',
};

const answers: object[] = [];
const send = jest.fn(async (_address: string, _init: RequestInit) => new Response(JSON.stringify(answers.shift())));
globalThis.fetch = send as unknown as typeof fetch;

const bodies = () => send.mock.calls.map(([, { body }]) => JSON.parse(String(body)) as Record<string, unknown>);
const extensions = { persistedQuery: { version: 1, sha256Hash: 'abc' } };

beforeEach(() => {
  send.mockClear();
  document.documentElement.lang = 'fr';
});

describe('asking the API from the browser', () => {
  it('sends the hash of an operation, in the language of the document', async () => {
    answers.push({ data: { html: '<p>x</p>' } });
    await expect(ask(preview, { body: 'x' })).resolves.toEqual({ data: { html: '<p>x</p>' }, errors: [] });
    expect(send.mock.calls[0]?.[0]).toBe('/graphql?lang=fr');
    expect(bodies()).toEqual([{ operationName: 'Preview', variables: { body: 'x' }, extensions }]);
  });

  it('cannot be asked by a form of another site', async () => {
    answers.push({ data: null });
    await ask(preview, { body: 'x' });
    const [, { method, headers } = {}] = send.mock.calls[0] ?? [];
    expect(method).toBe('POST');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'apollo-require-preflight': 'true' });
  });

  it('sends the text once to an API that does not know the hash', async () => {
    answers.push(
      { errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
      { data: { html: '' } },
    );
    await expect(ask(preview, { body: 'x' })).resolves.toMatchObject({ data: { html: '' } });
    expect(bodies().map(({ query }) => query)).toEqual([undefined, preview.text]);
    expect(bodies()[1]).toMatchObject({ extensions });
  });

  it('hands on the errors of the API, and asks no second time', async () => {
    const errors = [{ message: 'x', extensions: { code: 'FORBIDDEN' } }];
    answers.push({ errors });
    await expect(ask(preview, { body: 'x' })).resolves.toEqual({ data: null, errors });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('fails when the line is down', async () => {
    send.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(ask(preview, { body: 'x' })).rejects.toThrow('Failed to fetch');
  });

  it('can be given up', async () => {
    const { signal } = new AbortController();
    answers.push({ data: null });
    await ask(preview, { body: 'x' }, signal);
    expect(send.mock.calls[0]?.[1].signal).toBe(signal);
  });
});
