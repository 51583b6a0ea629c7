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

/** An account whose address somebody else has confirmed. */
const account = z.object({ name: z.string(), email: z.string(), locale: z.string() });

/** Opens an account for an address that is confirmed already; it has no password. */
export type OpenAccount = (email: string) => Promise<{ memberId: string }>;

/**
 * Opens a session for a member who has shown who they are in a way that the engine does not know. No address leads here:
 * it is called from our use cases alone.
 */
export const openSession = () => ({
  id: 'open-session',
  endpoints: {
    openAccount: createAuthEndpoint.serverOnly({ method: 'POST', body: account, requireHeaders: true }, async (ctx) => {
      const user = await ctx.context.internalAdapter.createUser(
        { ...ctx.body, emailVerified: true },
        { method: 'oauth2' },
      );
      return { memberId: user.id };
    }),
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
