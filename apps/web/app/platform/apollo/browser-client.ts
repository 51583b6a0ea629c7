import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, type OperationVariables } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { Run } from '@cluster-commons/bridge';
import { OperationTypeNode, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { operationHashes } from '../../gql/hashes.ts';
import { documentLanguage } from '../session/document-language.ts';
import { newCache } from './cache.ts';
import { liveLink } from './live-link.ts';

const operationOf = (document: DocumentNode) => {
  for (const definition of document.definitions) if (definition.kind === 'OperationDefinition') return definition;
  throw new Error('The document holds no operation');
};

const hashOf = (document: DocumentNode): string => {
  const hash = operationHashes[operationOf(document).name?.value ?? ''];
  if (hash === undefined) throw new Error('The operation has no hash: run the code generator');
  return hash;
};

// The header makes the browser ask first on other origins, which is what the API's CSRF rule looks for.
const httpLink = new PersistedQueryLink({ generateHash: hashOf, useGETForHashedQueries: true }).concat(
  new HttpLink({
    uri: () => `/graphql?lang=${documentLanguage()}`,
    headers: { 'apollo-require-preflight': 'true' },
  }),
);

let client: ApolloClient | undefined;

/** The one client of this browser page; its cache is the only copy of what the server said. */
export const browserClient = (): ApolloClient =>
  (client ??= new ApolloClient({
    cache: newCache(),
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, liveLink, httpLink),
  }));

const errorsOf = (error: unknown): readonly GraphQLFormattedError[] => {
  if (error === undefined) return [];
  return CombinedGraphQLErrors.is(error) ? error.errors : [{ message: String(error) }];
};

/** Queries and mutations over HTTP, with the answer kept in the cache. */
export const runInBrowser: Run = async (document, variables) => {
  const client = browserClient();
  const isMutation = operationOf(document).operation === OperationTypeNode.MUTATION;
  const options = { variables: variables as OperationVariables, errorPolicy: 'all' } as const;
  const { data, error } = isMutation
    ? await client.mutate({ mutation: document as DocumentNode, ...options })
    : await client.query({ query: document as DocumentNode, ...options, fetchPolicy: 'network-only' });
  return { data: (data ?? null) as never, errors: errorsOf(error) };
};
