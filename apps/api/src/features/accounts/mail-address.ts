import { domainToASCII } from 'node:url';
import { normaliseEmail } from '@cluster-commons/domain/accounts';

/** An address as it is stored and compared; a host of another script, such as `bücher.example`, as mail servers write it. */
export function mailAddress(typed: string): string {
  const address = normaliseEmail(typed);
  const at = address.lastIndexOf('@');
  const host = at < 0 ? '' : domainToASCII(address.slice(at + 1));
  return host === '' ? address : `${address.slice(0, at)}@${host}`;
}
