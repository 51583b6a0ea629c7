import type { Operation } from '@cluster-commons/bridge';
import type { DocumentNode } from 'graphql';
import { createContext, useContext } from 'react';
import type { Loaded } from './page.ts';

export type UsePageData = <Result, Variables>(
  document: Operation<Result, Variables>,
  loaded: Loaded<Variables>,
) => Result;

/** The way data reaches components, fixed for the life of a page by where it is read. */
export const PageDataContext = createContext<UsePageData>(() => {
  throw new Error('The page has no data');
});

/** On the server: the data that the loaders left in memory. */
export const readFrom =
  (handedOver: ReadonlyMap<DocumentNode, unknown>): UsePageData =>
  <Result, Variables>(document: Operation<Result, Variables>) => {
    if (!handedOver.has(document)) throw new Error('The page has no data');
    return handedOver.get(document) as Result;
  };

/** The data of a page's query: on the server as loaded, in the browser live from Apollo Client's cache. */
export const usePageData: UsePageData = (document, loaded) => {
  const useData = useContext(PageDataContext);
  return useData(document, loaded);
};
