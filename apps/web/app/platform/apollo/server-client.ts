import { ApolloClient, ApolloLink } from '@apollo/client';
import { newCache } from './cache.ts';

/**
 * Stands where the browser has its client, so that components which listen for news can be written on the server.
 * It asks nothing and keeps nothing, so all requests share it; pages read what their loaders found.
 */
export const silentClient = new ApolloClient({ ssrMode: true, cache: newCache(), link: ApolloLink.empty() });
