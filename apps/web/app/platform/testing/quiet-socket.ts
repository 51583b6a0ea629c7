import { jest } from '@jest/globals';

interface Sink {
  next: (result: { data: unknown }) => void;
}

interface Settings {
  on: { connected: (socket: unknown, payload: unknown, wasRetry: boolean) => void };
}

let settings: Settings | undefined;
const subscribed: { variables: unknown; query: string; sink: Sink; isEnded: boolean }[] = [];

/** Stands in for the line for news; call before the modules that open one are imported. */
export const mockSocket = () =>
  jest.unstable_mockModule('graphql-ws', () => ({
    createClient: (given: Settings) => {
      settings = given;
      return {
        subscribe: ({ variables, query }: { variables: unknown; query: string }, sink: Sink) => {
          const subscription = { variables, query, sink, isEnded: false };
          subscribed.push(subscription);
          return () => (subscription.isEnded = true);
        },
      };
    },
  }));

/** What is listened to, in the order in which it began. */
export const subscriptions = (): typeof subscribed => subscribed;

/** The line broke and is back. */
export const lineIsBack = (): void => settings?.on.connected(null, null, true);
