import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { UsePageData } from '../pages/page-data.ts';

type AnyData = Record<string, unknown>;

/**
 * Reads a page's data from Apollo Client's cache. Data that came with the page is written there once, before the
 * first read; after that the cache is the only copy.
 */
export const useCachedPageData: UsePageData = <Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  { variables, data: carried }: { variables: Variables; data: Result | null },
) => {
  const client = useApolloClient();
  const query = document as unknown as TypedDocumentNode<AnyData>;
  const options = { variables: variables as OperationVariables };
  useState(() => carried !== null && client.writeQuery({ query, ...options, data: carried as AnyData }));
  const { data, previousData } = useQuery(query, options);
  const found = data ?? previousData ?? carried;
  if (found === null) throw new Error('The page has no data');
  return found as Result;
};
