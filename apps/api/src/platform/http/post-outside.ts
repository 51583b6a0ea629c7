import { lookup as lookupByDns, type LookupAddress, type LookupAllOptions } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isLoopback } from '@cluster-commons/domain/kernel';
import { outsideOfTransactions } from '../database/in-transaction.ts';
import { isLoopbackAddress, isPublicAddress, numberIn } from './public-address.ts';

type Found = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;
/** Finds every address of a name. */
export type Lookup = (hostname: string, options: LookupAllOptions, found: Found) => void;

interface Post {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
  /** How long the whole answer may take. */
  seconds: number;
  /** Bytes of the answer that are read. */
  answerBytes: number;
  /** Whether an address that names this machine may be asked. */
  reachesThisMachine: boolean;
  lookup?: Lookup;
}

/** What came of it, and after how many milliseconds. */
export type PostAnswer = { readonly millis: number } & (
  { readonly status: number; readonly text: string } | { readonly fault: 'private' | 'timeout' | 'unreachable' }
);

/** A name, or a number, that leads into a network of our own. */
class PrivateAddress extends Error {}

const unseen = /[^\P{C}\n\t]/gu;

/**
 * Sends a body to an address that somebody typed. Each address that its name has when the connection is made has to be one
 * of the internet, so that no name leads to a neighbour of this machine; it is asked once, and not followed elsewhere.
 */
export async function postOutside(post: Post): Promise<PostAnswer> {
  outsideOfTransactions('Another system is asked');
  const begun = performance.now();
  const millis = (): number => Math.round(performance.now() - begun);
  const signal = AbortSignal.timeout(post.seconds * 1000);
  try {
    const { status, text } = await answerTo(post, signal);
    return { millis: millis(), status, text };
  } catch (error) {
    if (error instanceof PrivateAddress) return { millis: millis(), fault: 'private' };
    return { millis: millis(), fault: signal.aborted ? 'timeout' : 'unreachable' };
  }
}

function answerTo(
  { url, headers, body, answerBytes, reachesThisMachine, lookup = lookupByDns }: Post,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  const address = new URL(url);
  const number = numberIn(address.hostname);
  const accepts = reachesThisMachine && isLoopback(address.hostname) ? isLoopbackAddress : isPublicAddress;
  return new Promise((resolve, reject) => {
    // A number is connected to without being looked up.
    if (number !== null && !accepts(number)) {
      reject(new PrivateAddress());
      return;
    }
    const request = (address.protocol === 'https:' ? https : http).request(address, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection of its own: none that was looked up for something else is used again.
      agent: false,
      lookup: guarded(lookup, accepts),
      signal,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      // From here on the status is known: what breaks off is the rest of the answer.
      request.off('error', reject).on('error', () => undefined);
      void firstWords(response, answerBytes).then((text) => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.end(body);
  });
}

/** Looks a name up, and gives it only where every one of its addresses is accepted. */
const guarded =
  (lookup: Lookup, accepts: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error !== null) callback(error, []);
      else if (first === undefined || !found.every(({ address }) => accepts(address))) {
        callback(new PrivateAddress(hostname), []);
      } else if (options.all === true) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };

/** The beginning of an answer as text; the rest is not waited for, and neither is an answer that breaks off. */
async function firstWords(response: IncomingMessage, bytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let read = 0;
  try {
    for await (const part of response) {
      parts.push(part as Buffer);
      read += (part as Buffer).length;
      if (read >= bytes) break;
    }
  } catch {
    // What has come is what there is.
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, bytes).toString('utf8').replace(unseen, '').toWellFormed();
}
