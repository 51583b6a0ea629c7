import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { accountLimits, handleFrom } from '@cluster-commons/domain/accounts';
import { record } from '../../../platform/audit/audit-line.ts';
import { sessionCookieName } from '../../../platform/auth/session-cookie.ts';
import { usesSecureCookies, type Config } from '../../../platform/config/config.ts';
import { newId } from '../../../platform/database/new-id.ts';
import type { AmbientPrisma } from './ambient-prisma.ts';
import { isTaken } from './free-handle.ts';
import { withHashedSessions } from './hash-session.ts';
import { openSession } from './open-session.ts';

const day = 24 * 60 * 60;

const suffix = (): string => newId().slice(-5);

/** The sign-in engine's configuration: e-mail and password, in our tables, without its HTTP handler. */
export function createAuth(config: Config, ambient: AmbientPrisma) {
  const isSecure = usesSecureCookies(config);
  return betterAuth({
    baseURL: config.publicUrl,
    basePath: '/auth',
    secret: config.authSecret,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    database: withHashedSessions(prismaAdapter(ambient.client, { provider: 'postgresql', transaction: true })),
    user: {
      modelName: 'member',
      additionalFields: {
        handle: { type: 'string', required: false, input: false },
        locale: { type: 'string', required: false },
        status: { type: 'string', required: false, input: false },
      },
    },
    session: {
      expiresIn: 30 * day,
      updateAge: day,
      cookieCache: { enabled: false },
      additionalFields: {
        stays: { type: 'boolean', required: false, input: false },
        steppedUpAt: { type: 'date', required: false, input: false },
      },
    },
    account: { modelName: 'credential' },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      // The engine counts halves of characters; the domain has counted whole ones before.
      minPasswordLength: 1,
      maxPasswordLength: accountLimits.password.most * 4,
      onExistingUserSignUp: async ({ user }) => ambient.tell('account.sign-up-repeated', { memberId: user.id }),
      password: {
        // Asked inside transactions, so both are found out before.
        hash: async () => ambient.password.hash ?? notHashed(),
        verify: async ({ hash: stored }) => {
          const { checked } = ambient.password;
          return checked?.stored === stored && checked.isRight;
        },
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: accountLimits.confirmationSeconds,
      // The token made here is thrown away: the mail's own is made when the mail is written.
      sendVerificationEmail: async ({ user }) => ambient.tell('account.confirmation-asked', { memberId: user.id }),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            const plain = handleFrom(user.name, suffix());
            const handle = (await isTaken(ambient.db, plain)) ? handleFrom(user.name, suffix(), true) : plain;
            return { data: { ...user, handle } };
          },
          after: async (user) => {
            await ambient.db.profile.create({ data: { memberId: user.id }, select: { memberId: true } });
            await record(ambient.db, { act: 'account.opened', actorId: user.id, subjectId: user.id });
            ambient.tell('account.opened', { memberId: user.id });
          },
        },
      },
      session: {
        create: {
          before: async (session) => {
            const member = await ambient.client.member.findUnique({
              where: { id: session.userId },
              select: { status: true },
            });
            if (member?.status !== 'active') return false;
            // The engine gives a day to a session that ends with the browser.
            return { data: { ...session, stays: session.expiresAt.getTime() > Date.now() + 2 * day * 1000 } };
          },
        },
      },
    },
    plugins: [openSession()],
    advanced: {
      database: { generateId: false },
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-cc' : 'cc',
      cookies: { session_token: { name: sessionCookieName(config) } },
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
    },
  });
}

function notHashed(): never {
  throw new Error('A password is hashed before the transaction that sets it');
}

export type Auth = ReturnType<typeof createAuth>;
