import type { ComponentProps } from 'react';
import { Link as RouterLink } from 'react-router';

/** A link within the site; the browser knows all routes from the start, so it announces nothing to look up. */
export function Link(props: ComponentProps<typeof RouterLink>) {
  return <RouterLink discover="none" {...props} />;
}
