import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';

const socketAddress = (): string => {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
};

/** Opened by the first subscription, closed after the last, and opened again when the line breaks. */
export const socketLink = new GraphQLWsLink(
  createClient({ url: socketAddress, retryAttempts: Number.POSITIVE_INFINITY, shouldRetry: () => true }),
);
