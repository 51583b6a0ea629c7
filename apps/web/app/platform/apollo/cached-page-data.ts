import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { takeCarried } from '../pages/carried-data.tsx';
import type { UsePageData } from '../pages/page-data.ts';

type AnyData = Record<string, unknown>;

/**
 * Reads a page's data from Apollo Client's cache. Data that came with the document is written there once, before the
 * first read; after that the cache is the only copy.
 */
export const useCachedPageData: UsePageData = <Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  { variables }: { variables: Variables },
) => {
  const client = useApolloClient();
  const query = document as unknown as TypedDocumentNode<AnyData>;
  const options = { variables: variables as OperationVariables };
  const [carried] = useState(() => {
    const data = takeCarried<AnyData>(document);
    if (data !== null) client.writeQuery({ query, ...options, data });
    return data;
  });
  const { data, previousData } = useQuery(query, options);
  const found = data ?? previousData ?? carried;
  if (found === null) throw new Error('The page has no data');
  return found as Result;
};
