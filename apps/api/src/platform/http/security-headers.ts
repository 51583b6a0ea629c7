import type { ServerResponse } from 'node:http';
import type { Config } from '../config/config.ts';

/**
 * What a page may load. Signed-out pages run no script at all; signed-in ones run the files of the build, never a script
 * that stands in the page.
 * @param page.runsScript signed-out too: what the page is for cannot be done without a script
 * @param page.styles sources of the style elements in it, each the hash of a text
 */
export function contentSecurityPolicy(
  { isSignedIn, runsScript, styles }: { isSignedIn: boolean; runsScript: boolean; styles: readonly string[] },
  config: Pick<Config, 'publicUrl' | 'isDevelopment'>,
): string {
  const live = `${config.publicUrl.replace(/^http/, 'ws')}`;
  const dev = config.isDevelopment;
  return [
    `default-src 'none'`,
    `base-uri 'none'`,
    `connect-src ${dev ? `'self' ws:` : isSignedIn ? `'self' ${live}` : `'none'`}`,
    `font-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `img-src 'self' data:`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `script-src ${dev ? `'self' 'unsafe-inline'` : isSignedIn || runsScript ? `'self'` : `'none'`}`,
    `style-src ${["'self'", ...(dev ? [`'unsafe-inline'`] : styles)].join(' ')}`,
  ].join('; ');
}

/** Headers of every answer, whatever it is. `same-origin` as referrer keeps Origin on plain form posts. */
export function setSecurityHeaders(res: ServerResponse, config: Config): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('X-Frame-Options', 'DENY');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  res.setHeader('Content-Security-Policy', `default-src 'none'; frame-ancestors 'none'`);
  if (config.hsts) res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
}
