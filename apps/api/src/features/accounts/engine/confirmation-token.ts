import { createEmailVerificationToken } from 'better-auth/api';
import { accountLimits } from '@cluster-commons/domain/accounts';
import type { Config } from '../../../platform/config/config.ts';

/** A signed token that confirms an address; the engine reads it by the secret alone, so it is stored nowhere. */
export const confirmationToken = ({ authSecret }: Pick<Config, 'authSecret'>, email: string): Promise<string> =>
  createEmailVerificationToken(authSecret, email, undefined, accountLimits.confirmationSeconds);
