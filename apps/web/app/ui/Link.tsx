import type { ComponentProps } from 'react';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** From the root of the site: `/threads?sort=newest#top`. */
  to: string;
}

/** A link within the site: it loads a document, which is small and shown as soon as it comes. */
export const Link = ({ to, ...rest }: LinkProps) => <a {...rest} href={to} />;
