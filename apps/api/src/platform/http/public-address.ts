import ipaddr from 'ipaddr.js';

const global6 = ipaddr.IPv6.parseCIDR('2000::/3');
const benchmarks4 = ipaddr.IPv4.parseCIDR('198.18.0.0/15');

/**
 * Whether an IP address belongs to a machine of the internet: of all others (private, of this machine, of its neighbours,
 * of a provider's inside, of many at once, reserved, and those that carry one of these inside of them) it does not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv6 ? parsed.match(global6) : !parsed.match(benchmarks4);
}

/** Whether an IP address is this machine itself. */
export const isLoopbackAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';

/** The host of an address as a number; null where it is a name. */
export function numberIn(hostname: string): string | null {
  const host = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : null;
}
