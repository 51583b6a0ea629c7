import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';

const body = z.object({
  memberId: z.uuid(),
  /** Kept after the browser is closed. */
  stays: z.boolean(),
  /** They gave a second factor, too. */
  isSteppedUp: z.boolean().optional(),
});

/**
 * Opens a session for a member who has shown who they are in a way that the engine does not know. No address leads here:
 * it is called from our use cases alone.
 */
export const openSession = () => ({
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly({ method: 'POST', body, requireHeaders: true }, async (ctx) => {
      const { memberId, stays, isSteppedUp } = ctx.body;
      const { internalAdapter } = ctx.context;
      const user = await internalAdapter.findUserById(memberId);
      const session =
        user === null
          ? null
          : await internalAdapter.createSession(memberId, !stays, isSteppedUp ? { steppedUpAt: new Date() } : {});
      if (user === null || !session) {
        throw new APIError('UNAUTHORIZED', { code: 'FAILED_TO_CREATE_SESSION', message: 'No session' });
      }
      await setSessionCookie(ctx, { session, user }, !stays);
      return { memberId };
    }),
  },
});
