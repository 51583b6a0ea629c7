import type { IncomingMessage } from 'node:http';

/** Headers that a proxy leaves: what came through one came from somewhere else. */
const ofProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const;
/** Names of this machine; a page of another site that had its name lead here would come with that name. */
const here = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** Whether a person or program at this very machine asks, by a name of this machine. */
export const isFromHere = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean =>
  /^(?:::1|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
  ofProxies.every((name) => headers[name] === undefined) &&
  here.test(headers.host ?? '');
