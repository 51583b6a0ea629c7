import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { isFromHere } from './local-request.ts';

const request = (remoteAddress: string, headers: Record<string, string>) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

describe('a request of this machine', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
  ])('is one of %s by %s', (address, host) => {
    expect(isFromHere(request(address, { host }))).toBe(true);
  });

  it.each([
    ['another machine', '10.0.0.7', { host: 'localhost' }],
    ['a page whose name leads here', '127.0.0.1', { host: 'evil.example:3000' }],
    ['a name that begins like ours', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['no name', '127.0.0.1', {}],
    ['a proxy', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '1.2.3.4' }],
    ['a proxy that says so otherwise', '127.0.0.1', { host: 'localhost', via: '1.1 proxy' }],
  ])('is not one of %s', (_what, address, headers) => {
    expect(isFromHere(request(address, headers))).toBe(false);
  });
});
