import type { ReactNode } from 'react';

/** The reason of a moderator, marked with the language of the page that it was written on. */
export const Reason = ({ lang, children }: { lang: string | null; children: ReactNode }) => (
  <bdi lang={lang ?? undefined}>{children}</bdi>
);
