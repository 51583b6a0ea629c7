import { ApolloClient, InMemoryCache } from '@apollo/client';
import { socketLink } from './live-socket.ts';

let client: ApolloClient | undefined;

/** The one client of this browser page, for islands that listen to news; its cache is the only copy of what they hold. */
export const browserClient = (): ApolloClient =>
  (client ??= new ApolloClient({ cache: new InMemoryCache(), link: socketLink }));
