import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuid } from '@cluster-commons/domain/kernel';
import type { Config } from '../../platform/config/config.ts';

type Secret = Pick<Config, 'authSecret'>;

/** Of the 16 bytes of an id in hexadecimal. */
const idLetters = 32;

const sealOf = ({ authSecret }: Secret, purpose: string, id: string): string =>
  createHmac('sha256', authSecret).update(`${purpose} ${id}`).digest('hex');

/**
 * An id with what the product's secret makes of it for one purpose: a token that stands in no table. Small letters and
 * digits, as paths are written.
 */
export const sealedId = (secret: Secret, purpose: string, id: string): string =>
  `${id.replaceAll('-', '')}${sealOf(secret, purpose, id)}`;

/** The id in a token of this purpose; null for one that is not ours. */
export function idOfSealed(secret: Secret, purpose: string, token: string): string | null {
  const id = token.slice(0, idLetters).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isUuid(id)) return null;
  const given = Buffer.from(token.slice(idLetters));
  const expected = Buffer.from(sealOf(secret, purpose, id));
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
