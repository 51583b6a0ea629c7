import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config/config.ts';

const isLoopbackHost = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);

/**
 * May a request that changes something come from where it says? Our own origin; this machine under any of its
 * loopback names; or a program that is no browser and says nothing.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, config: Pick<Config, 'publicUrl'>): boolean {
  const { origin, host = '' } = headers;
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (origin === config.publicUrl) return true;
  return isLoopbackHost(host) && origin === `http://${host}`;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafeMethod = (method: string | undefined): boolean => safeMethods.has(method ?? '');
