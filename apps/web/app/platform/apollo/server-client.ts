import { ApolloClient, ApolloLink } from '@apollo/client';
import { newCache } from './cache.ts';

/** A client for one signed-in page request: it holds what the loaders found and never asks anything itself. */
export const newServerClient = (): ApolloClient =>
  new ApolloClient({ ssrMode: true, cache: newCache(), link: ApolloLink.empty() });
