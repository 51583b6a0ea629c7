import { Secret, TOTP } from 'otpauth';
import { secondFactorLimits } from '@cluster-commons/domain/accounts';

/** Bytes of the secret that an app keeps: as long as the hash that its codes are made by (RFC 4226). */
const secretBytes = 20;

const codesOf = (secret: string, account?: { issuer: string; label: string }): TOTP =>
  new TOTP({
    ...account,
    secret: Secret.fromBase32(secret),
    digits: secondFactorLimits.digits,
    period: secondFactorLimits.period,
  });

/** A new secret, in base32 as people type it. */
export const newSecret = (): string => new Secret({ size: secretBytes }).base32;

/** What an app reads out of a picture. */
export const appAddress = (secret: string, account: { issuer: string; label: string }): string =>
  codesOf(secret, account).toString();

/**
 * The interval whose code was given, counted from 1970 (RFC 6238): the present one or one beside it. Null for a code of
 * none of these.
 */
export function intervalOf(secret: string, code: string, now: Date): number | null {
  const { period, window } = secondFactorLimits;
  const beside = codesOf(secret).validate({ token: code, timestamp: now.getTime(), window });
  return beside === null ? null : Math.floor(now.getTime() / 1000 / period) + beside;
}
