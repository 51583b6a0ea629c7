import { ApolloClient, ApolloLink, CombinedGraphQLErrors, type OperationVariables } from '@apollo/client';
import type { Run } from '@cluster-commons/bridge';
import { OperationTypeNode, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { newCache } from './cache.ts';
import { httpLink } from './http-link.ts';
import { liveLink } from './live-link.ts';

const operationOf = (document: DocumentNode) => {
  for (const definition of document.definitions) if (definition.kind === 'OperationDefinition') return definition;
  throw new Error('The document holds no operation');
};

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
