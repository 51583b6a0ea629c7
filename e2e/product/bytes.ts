import { get, type IncomingHttpHeaders } from 'node:http';

export interface Sent {
  /** Bytes of the body as they travelled. */
  bytes: number;
  headers: IncomingHttpHeaders;
}

/** What one address sends to a client that takes this one encoding. */
export function sent(address: string, encoding: 'br' | 'gzip', headers: Record<string, string> = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { ...headers, 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve({ bytes, headers: answer.headers }));
      answer.on('error', reject);
    }).on('error', reject);
  });
}

export async function bytesOf(addresses: Iterable<string>, encoding: 'br' | 'gzip'): Promise<number> {
  const all = await Promise.all([...addresses].map((address) => sent(address, encoding)));
  return all.reduce((sum, { bytes }) => sum + bytes, 0);
}
