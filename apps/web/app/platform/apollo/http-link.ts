import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { defer } from 'rxjs';
import { operationHashes } from '../../gql/hashes.ts';
import { documentLanguage } from '../session/document-language.ts';

// The header makes the browser ask first on other origins, which is what the API's rule against forged requests
// looks for.
const headers = { accept: 'application/json', 'apollo-require-preflight': 'true' };

const address = (): URL => {
  const url = new URL('/graphql', window.location.href);
  url.searchParams.set('lang', documentLanguage());
  return url;
};

type Request = Readonly<Record<string, unknown>>;

const jsonOf = async (response: Response): Promise<ApolloLink.Result> => (await response.json()) as ApolloLink.Result;

const get = async (request: Request): Promise<ApolloLink.Result> => {
  const url = address();
  for (const [name, value] of Object.entries(request)) {
    url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return jsonOf(await fetch(url, { headers }));
};

const post = async (request: Request): Promise<ApolloLink.Result> =>
  jsonOf(
    await fetch(address(), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(request),
    }),
  );

const isUnknown = ({ errors }: ApolloLink.Result): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') ?? false;

/** By its hash; the text goes along only when the API has not met the operation since it started. */
async function ask({ operationName = '', operationType, variables }: ApolloLink.Operation): Promise<ApolloLink.Result> {
  const sha256Hash = operationHashes[operationName];
  if (sha256Hash === undefined) throw new Error(`${operationName} has no hash: run the code generator`);
  const request = { operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } };
  const answer = await (operationType === OperationTypeNode.QUERY ? get(request) : post(request));
  if (!isUnknown(answer)) return answer;
  const { operationTexts } = await import('../../gql/texts.ts');
  return post({ ...request, query: operationTexts[operationName] });
}

/**
 * Queries and mutations over HTTP. Apollo Client's own links would bring along a printer of documents, which are
 * printed when the pages are built.
 */
export const httpLink = new ApolloLink((operation) => defer(() => ask(operation)));
