import { type IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { clientAddresses } from './client-address.ts';
import type { Config } from '../config/config.ts';

const from = (trustProxy: Config['trustProxy'], peer: string, forwarded?: string): string =>
  clientAddresses(trustProxy)({
    socket: { remoteAddress: peer },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage);

describe('the address of a client', () => {
  it.each<[string, Config['trustProxy'], string, string | undefined, string]>([
    ['is the peer, whatever it says, where no proxy is trusted', false, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['is what one trusted hop says', 1, '10.0.0.1', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['is what a trusted network says', '10.0.0.0/8, loopback', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['is the peer where another network is trusted', '10.0.0.0/8', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['is IPv4 also inside IPv6', false, '::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['is the network of one customer in IPv6', false, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['is nothing where the socket has gone', false, '', undefined, ''],
  ])('%s', (_what, trustProxy, peer, forwarded, expected) => {
    expect(from(trustProxy, peer, forwarded)).toBe(expected);
  });
});
