/** The four sections of the network's knowledge, in reading order; each has its own address. */
export const pageSections = ['about', 'approach', 'library', 'network'] as const;
export type PageSection = (typeof pageSections)[number];
