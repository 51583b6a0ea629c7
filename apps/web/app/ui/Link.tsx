import type { ComponentProps } from 'react';
import { Link as RouterLink } from 'react-router';

interface LinkProps extends ComponentProps<'a'> {
  /** From the root of the site: `/threads?sort=newest#top`. */
  to: string;
  /** A new document follows, or a file. */
  reloadDocument?: boolean;
}

const isServer = typeof document === 'undefined';

/**
 * A link within the site. The server writes the anchor alone: what the router adds works in browsers only, and would be
 * a tenth of the work of a page. The browser knows all routes from the start, so nothing is announced to look up.
 */
export function Link({ to, reloadDocument, ...rest }: LinkProps) {
  if (isServer) return <a {...rest} href={to} />;
  return <RouterLink discover="none" to={to} reloadDocument={reloadDocument} {...rest} />;
}
