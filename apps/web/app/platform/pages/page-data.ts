import type { Operation } from '@cluster-commons/bridge';
import type { DocumentNode } from 'graphql';
import { createContext, useContext } from 'react';
import type { Loaded } from './page.ts';

export type UsePageData = <Result, Variables>(
  document: Operation<Result, Variables>,
  loaded: Loaded<Result, Variables>,
) => Result;

/**
 * The way data reaches components, fixed for the life of a page by who reads it and where: as loaded, which is also how
 * the server writes signed-in pages.
 */
export const PageDataContext = createContext<UsePageData>((_document, loaded) => {
  if (loaded.data === null) throw new Error('The page has no data');
  return loaded.data;
});

/** Signed out: the data that the loaders left in memory. */
export const readFrom =
  (handedOver: ReadonlyMap<DocumentNode, unknown>): UsePageData =>
  <Result, Variables>(document: Operation<Result, Variables>) => {
    if (!handedOver.has(document)) throw new Error('The page has no data');
    return handedOver.get(document) as Result;
  };

/** The data of a page's query: live from Apollo Client's cache when signed in, else as loaded. */
export const usePageData: UsePageData = (document, loaded) => {
  const useData = useContext(PageDataContext);
  return useData(document, loaded);
};
