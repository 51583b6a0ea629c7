import { ApolloLink } from '@apollo/client';
import { defer, switchMap } from 'rxjs';

/** Subscriptions over WebSocket; the code for them is fetched with the first one. */
export const liveLink = new ApolloLink((operation, forward) =>
  defer(() => import('./live-socket.ts')).pipe(switchMap(({ socketLink }) => socketLink.request(operation, forward))),
);
