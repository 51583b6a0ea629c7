import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config/config.ts';

/** What secrets are kept or sent for; each has keys of its own. */
type Purpose = 'second-factor' | 'recovery-codes' | 'single-sign-on' | 'passkey' | 'webhook' | 'mail-in' | 'mail-stop';

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

/** Bytes as small letters and digits, which paths and addresses of mail keep as they are. */
const smallLetters = (bytes: Buffer): string => BigInt(`0x01${bytes.toString('hex')}`).toString(36);

function bytesOf(letters: string): Buffer | null {
  if (!/^[0-9a-z]{1,200}$/.test(letters)) return null;
  let value = 0n;
  for (const letter of letters) value = value * 36n + BigInt(parseInt(letter, 36));
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return bytes[0] === 1 ? bytes.subarray(1) : null;
}

const markOfBytes = (config: Secret, purpose: Purpose, bytes: Buffer, length: number): Buffer =>
  Buffer.from(markWith(config, purpose, bytes.toString('hex')), 'base64url').subarray(0, length);

/**
 * Bytes that anybody may read and only this product can have written, in small letters and digits.
 * @param length bytes of the mark: each guess is asked of us, so ten are plenty
 */
export const signToken = (config: Secret, purpose: Purpose, bytes: Buffer, length: number): string =>
  smallLetters(Buffer.concat([bytes, markOfBytes(config, purpose, bytes, length)]));

/** The bytes of such a token; null for one that is not ours. */
export function openToken(config: Secret, purpose: Purpose, token: string, length: number): Buffer | null {
  const all = bytesOf(token);
  if (all === null || all.length <= length) return null;
  const bytes = all.subarray(0, -length);
  return timingSafeEqual(all.subarray(-length), markOfBytes(config, purpose, bytes, length)) ? bytes : null;
}
