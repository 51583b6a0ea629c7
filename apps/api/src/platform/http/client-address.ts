import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';
import type { Config } from '../config/config.ts';

type Trust = (address: string, hops: number) => boolean;

function trustOf(trustProxy: Config['trustProxy']): Trust {
  if (typeof trustProxy === 'boolean') return () => trustProxy;
  if (typeof trustProxy === 'number') return (_address, hops) => hops < trustProxy;
  return proxyAddress.compile(trustProxy.split(',').map((address) => address.trim()));
}

/** An IPv6 network of /64 is one customer's: its addresses count as one. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
}

/**
 * Who a request comes from, for limits: the first address that is no trusted proxy's, or its network.
 * @param trustProxy none, all, a number of hops, or addresses and networks separated by commas
 */
export function clientAddresses(trustProxy: Config['trustProxy']): (req: IncomingMessage) => string {
  const trust = trustOf(trustProxy);
  return (req) => networkOf(proxyAddress(req, trust) ?? '');
}
