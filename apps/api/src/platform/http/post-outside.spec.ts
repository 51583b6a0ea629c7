import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { postOutside, type Lookup } from './post-outside.ts';
import { isPublicAddress } from './public-address.ts';

let asked: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
const server = createServer((request, response) => {
  asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
  answer(request, response);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  asked = [];
  answer = (_request, response) => response.end('taken');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const post = (url: string, more: { reachesThisMachine?: boolean; lookup?: Lookup; seconds?: number } = {}) =>
  postOutside({
    url,
    headers: { 'content-type': 'application/json' },
    body: '{"type":"ping"}',
    seconds: 20,
    answerBytes: 1000,
    reachesThisMachine: true,
    ...more,
  });
const here = (path = '/in'): string => `http://127.0.0.1:${port}${path}`;

describe('an address of the internet', () => {
  it.each([
    ['1.1.1.1', true],
    ['2606:4700:4700::1111', true],
    ['::ffff:1.1.1.1', true],
    ['127.0.0.1', false],
    ['127.8.8.8', false],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['192.0.2.1', false],
    ['::', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:169.254.169.254', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['fd12:3456::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['100::1', false],
    ['no address', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

describe('asking another system', () => {
  it('sends the body once and reads the beginning of the answer', async () => {
    let body = '';
    answer = (request, response) => {
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => response.writeHead(202).end('taken \u0000\u0007with thanks'));
    };
    expect(await post(here())).toMatchObject({ status: 202, text: 'taken with thanks' });
    expect([asked, body]).toEqual([['POST /in'], '{"type":"ping"}']);
  });

  it('does not follow an answer that leads elsewhere', async () => {
    answer = (_request, response) => response.writeHead(307, { location: here('/elsewhere') }).end();
    expect(await post(here())).toMatchObject({ status: 307, text: '' });
    expect(asked).toEqual(['POST /in']);
  });

  it('reads no more of a long answer than it keeps', async () => {
    answer = (_request, response) => response.end(Buffer.alloc(10_000_000, 'x'));
    expect(await post(here())).toMatchObject({ status: 200, text: 'x'.repeat(1000) });
  });

  it('does not wait for one that does not come, or not to its end', async () => {
    answer = () => undefined;
    expect(await post(here(), { seconds: 0.2 })).toMatchObject({ fault: 'timeout' });
    answer = (_request, response) => response.write('so far');
    expect(await post(here(), { seconds: 0.5 })).toMatchObject({ status: 200, text: 'so far' });
  });

  it('says where nobody is to be reached', async () => {
    answer = (request) => request.socket.destroy();
    expect(await post(here())).toMatchObject({ fault: 'unreachable' });
    const lookup: Lookup = (_name, _options, found) =>
      found(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    expect(await post('https://nobody.example/in', { lookup })).toMatchObject({ fault: 'unreachable' });
  });

  it.each(['127.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1', '10.0.0.1', 'fd00::1'])(
    'reaches nobody by a name that leads to %s, also beside an address of the internet',
    async (address) => {
      const family = address.includes(':') ? 6 : 4;
      for (const others of [[], [{ address: '1.1.1.1', family: 4 }]]) {
        const lookup: Lookup = (_name, _options, found) => found(null, [...others, { address, family }]);
        expect(await post(`http://hooks.example:${port}/in`, { lookup })).toMatchObject({ fault: 'private' });
      }
      expect(asked).toEqual([]);
    },
  );

  it('reaches this machine only where that is allowed, and no neighbour by its number', async () => {
    expect(await post(here(), { reachesThisMachine: false })).toMatchObject({ fault: 'private' });
    expect(await post(`http://[::ffff:127.0.0.1]:${port}/in`)).toMatchObject({ fault: 'private' });
    expect(await post('http://169.254.169.254/latest')).toMatchObject({ fault: 'private' });
    expect(await post('http://10.0.0.1/in')).toMatchObject({ fault: 'private' });
    const lookup: Lookup = (_name, _options, found) => found(null, [{ address: '10.0.0.1', family: 4 }]);
    expect(await post(`http://localhost:${port}/in`, { lookup })).toMatchObject({ fault: 'private' });
    expect(asked).toEqual([]);
  });
});
