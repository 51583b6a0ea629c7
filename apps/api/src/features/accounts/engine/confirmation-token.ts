import { createHash } from 'node:crypto';
import { createEmailVerificationToken } from 'better-auth/api';
import { verifyJWT } from 'better-auth/crypto';
import { accountLimits } from '@cluster-commons/domain/accounts';
import type { Config } from '../../../platform/config/config.ts';

/** An account that waits for its confirmation, as a link is made for it. */
interface WaitingAccount {
  memberId: string;
  email: string;
  /** What the engine keeps of the password. */
  passwordHash: string;
}

/** What a link says: it holds for this sign-up alone, and no longer once another one has taken its place. */
export interface ConfirmationLink {
  memberId: string;
  signUp: string;
}

/** Tells one sign-up of an address from the next: each has a password of its own, salted anew. */
export const signUpOf = (passwordHash: string): string =>
  createHash('sha256').update(passwordHash).digest('base64url').slice(0, 22);

/** A signed token that confirms an address; it is stored nowhere. */
export const confirmationToken = (
  { authSecret }: Pick<Config, 'authSecret'>,
  { memberId, email, passwordHash }: WaitingAccount,
): Promise<string> =>
  createEmailVerificationToken(authSecret, email, undefined, accountLimits.confirmationSeconds, {
    userId: memberId,
    signUp: signUpOf(passwordHash),
  });

/** What a token says; null for one that is too old or not ours. */
export async function readConfirmation(
  { authSecret }: Pick<Config, 'authSecret'>,
  token: string,
): Promise<ConfirmationLink | null> {
  const said = await verifyJWT<{ userId?: unknown; signUp?: unknown }>(token, authSecret);
  return typeof said?.userId === 'string' && typeof said.signUp === 'string'
    ? { memberId: said.userId, signUp: said.signUp }
    : null;
}
