import { ApolloClient } from '@apollo/client';
import { newCache } from './cache.ts';
import { socketLink } from './live-socket.ts';

let client: ApolloClient | undefined;

/** The one client of this browser page, for islands that listen to news; its cache is the only copy of what they hold. */
export const browserClient = (): ApolloClient => (client ??= new ApolloClient({ cache: newCache(), link: socketLink }));
