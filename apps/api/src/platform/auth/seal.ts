import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from '../config/config.ts';

/** What secrets are kept or sent for; each has keys of its own. */
type Purpose = 'second-factor' | 'recovery-codes' | 'single-sign-on' | 'passkey' | 'webhook';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

type Secret = Pick<Config, 'authSecret'>;

const keyOf = ({ authSecret }: Secret, purpose: Purpose, use: 'seal' | 'mark'): Buffer =>
  Buffer.from(hkdfSync('sha256', authSecret, '', `cluster-commons ${purpose} ${use}`, 32));

/**
 * Encrypts a text by a key that follows from the product's secret.
 * @param holder whose it is: another's is not opened
 */
export function seal(config: Secret, purpose: Purpose, holder: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(config, purpose, 'seal'), nonce).setAAD(Buffer.from(holder));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** The text again; null where it was changed, is another's, or was sealed with another secret. */
export function unseal(config: Secret, purpose: Purpose, holder: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, keyOf(config, purpose, 'seal'), bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(holder)).setAuthTag(bytes.subarray(-tagBytes));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return null;
  }
}

/** Marks a text so that only this product can make the same: in base64url. */
export const markWith = (config: Secret, purpose: Purpose, text: string): string =>
  createHmac('sha256', keyOf(config, purpose, 'mark'))
    .update(text)
    .digest('base64url');
