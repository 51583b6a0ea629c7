import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { rightsChannel } from '../auth/rights-channel.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import type { Live } from './live.ts';

/** The client does not open the line again by itself: its page belongs to a session that is over. */
const sessionIsOver = 4401;

/**
 * Closes a socket at once when the session that it was opened with ends, or its member is suspended, on whichever
 * process that was done. Operations and news ask for the session again in any case.
 */
export async function closeWithSession(
  { socket, request }: { socket: WebSocket; request: IncomingMessage },
  contexts: RequestContexts,
  live: Live,
): Promise<void> {
  const context = contexts.ofLine(request);
  const member = await context.session();
  if (member === null) return;
  const changes = live.subscribe(rightsChannel(member.id));
  socket.once('close', () => void changes.return?.());
  const watch = async (): Promise<void> => {
    for await (const _ of changes) {
      context.forgetSession();
      // While it cannot be asked the line may stay: nothing is told on it without asking.
      const now = await context.session().catch(() => member);
      if (now?.sessionId !== member.sessionId || now.isSuspended) socket.close(sessionIsOver, 'The session is over');
    }
  };
  void watch().catch(() => socket.close(sessionIsOver));
}
