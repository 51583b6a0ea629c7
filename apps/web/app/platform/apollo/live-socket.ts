import { ApolloLink } from '@apollo/client';
import { createClient } from 'graphql-ws';
import { Observable } from 'rxjs';
import type { BrowserSubscription } from '../api/ask.ts';
import { tellLiveAgain } from './live-again.ts';

const socketAddress = (): string => {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
};

/** Longest wait before the line is tried again, in milliseconds. */
const longestWait = 20_000;

/** Doubling from a second on, and by chance between half and all of it, so that not all come back at once. */
const waitBefore = (retries: number): number => Math.min(longestWait, 1000 * 2 ** retries) * (0.5 + Math.random() / 2);

/** Opened by the first subscription, closed after the last, and opened again when the line breaks. */
const client = createClient({
  url: socketAddress,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, waitBefore(retries))),
  on: {
    connected: (_socket, _payload, wasRetry) => {
      if (wasRetry) tellLiveAgain();
    },
  },
});

/** What an island gives along with a subscription: its text, printed when the pages were built. */
export const sentAs = (operation: BrowserSubscription<unknown, never>) => ({ context: { text: operation.text } });

export const socketLink = new ApolloLink((operation) => {
  const { text } = operation.getContext() as { text?: string };
  return new Observable<ApolloLink.Result>((observer) =>
    client.subscribe<Record<string, unknown>>(
      { operationName: operation.operationName ?? '', query: text ?? '', variables: operation.variables },
      {
        next: (result) => observer.next(result as ApolloLink.Result),
        error: (error: unknown) => observer.error(error),
        complete: () => observer.complete(),
      },
    ),
  );
});
