import type { RunResult } from '@cluster-commons/bridge';

/** An operation as a browser sends it: by the hash of its text, and once with the text. */
export interface BrowserOperation<Result, Variables> {
  name: string;
  hash: string;
  text: string;
  /** Carries types alone. */
  __apiType?: (variables: Variables) => Result;
}

// The header makes the browser ask first on other origins, which is what the API's rule against forged requests
// looks for.
const headers = { accept: 'application/json', 'content-type': 'application/json', 'apollo-require-preflight': 'true' };

const isUnknown = ({ errors }: RunResult<unknown>): boolean =>
  errors.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND');

async function post(request: object, signal: AbortSignal | undefined, isLast = false): Promise<RunResult<never>> {
  const address = `/graphql?lang=${document.documentElement.lang}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers,
    body: JSON.stringify(request),
    ...(signal && { signal }),
    ...(isLast && { keepalive: true }),
  });
  const { data = null, errors = [] } = (await answer.json()) as Partial<RunResult<never>>;
  return { data, errors };
}

/**
 * Asks the API from the browser.
 * @throws when the line is down
 */
export async function ask<Result, Variables>(
  { name, hash, text }: BrowserOperation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<RunResult<Result>> {
  const request = {
    operationName: name,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  };
  const answer = await post(request, signal);
  return isUnknown(answer) ? post({ ...request, query: text }, signal) : answer;
}

/** Tells the API something while the page goes away; nobody hears the answer. A long text may not be taken along. */
export function askLast<Result, Variables>(
  { name, text }: BrowserOperation<Result, Variables>,
  variables: Variables,
): void {
  post({ operationName: name, variables, query: text }, undefined, true).catch(() => undefined);
}
