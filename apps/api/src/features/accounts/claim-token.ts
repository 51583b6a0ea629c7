import { createHash, createHmac } from 'node:crypto';
import type { Config } from '../../platform/config/config.ts';

/**
 * The token of an offer to take over an account. It follows from the offer and the product's secret, so that a mail
 * that is written twice holds the same link.
 */
export const claimTokenOf = ({ authSecret }: Pick<Config, 'authSecret'>, verificationId: string): string =>
  createHmac('sha256', authSecret).update(`claim-account ${verificationId}`).digest('base64url');

/** How the token stands in the table `verification`. */
export const hashOfClaim = (token: string): string =>
  `claim-account:${createHash('sha256').update(token).digest('hex')}`;
