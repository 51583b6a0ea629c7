import { createClient } from 'graphql-ws';
import type { BrowserOperation } from '../api/ask.ts';
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

/**
 * Hears what a subscription tells, over the one line of this browser page. What cannot be heard is silence: the page
 * holds without news.
 * @returns ends it
 */
export const listen = <Result, Variables extends Record<string, unknown>>(
  { name, text }: BrowserOperation<Result, Variables>,
  variables: Variables,
  heard: (news: Result) => void,
): (() => void) =>
  client.subscribe<Result>(
    { operationName: name, query: text, variables },
    {
      next: ({ data }) => {
        if (data) heard(data);
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
