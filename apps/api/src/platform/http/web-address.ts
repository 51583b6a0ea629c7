import { lineOf } from '@cluster-commons/domain/kernel';
import type { WebAddress } from '@cluster-commons/domain/webhooks';
import { isPublicAddress, numberIn } from './public-address.ts';

/** An address as it was typed, read as it would be asked; null where it is none. */
export function webAddressOf(typed: string): WebAddress | null {
  const line = lineOf(typed);
  if (!URL.canParse(line)) return null;
  const address = new URL(line);
  address.hash = '';
  const { href, protocol, hostname, username, password } = address;
  const number = numberIn(hostname);
  return {
    href,
    protocol,
    hostname,
    hasCredentials: username !== '' || password !== '',
    isPrivateNumber: number !== null && !isPublicAddress(number),
  };
}
