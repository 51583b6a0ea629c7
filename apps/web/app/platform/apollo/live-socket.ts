import { ApolloLink } from '@apollo/client';
import { createClient } from 'graphql-ws';
import { Observable } from 'rxjs';
import { operationTexts } from '../../gql/texts.ts';

const socketAddress = (): string => {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
};

/** Opened by the first subscription, closed after the last, and opened again when the line breaks. */
const client = createClient({ url: socketAddress, retryAttempts: Number.POSITIVE_INFINITY, shouldRetry: () => true });

export const socketLink = new ApolloLink(
  ({ operationName = '', variables }) =>
    new Observable<ApolloLink.Result>((observer) =>
      client.subscribe<Record<string, unknown>>(
        { operationName, query: operationTexts[operationName] ?? '', variables },
        {
          next: (result) => observer.next(result as ApolloLink.Result),
          error: (error: unknown) => observer.error(error),
          complete: () => observer.complete(),
        },
      ),
    ),
);
