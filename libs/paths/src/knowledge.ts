import { part } from './address.ts';

/** The sections of the knowledge pages by their place in addresses. */
export const sectionSegments = ['about', 'approach', 'library', 'network'] as const;
export type SectionSegment = (typeof sectionSegments)[number];

export const sectionPath = (section: SectionSegment): string => `/${section}`;

export const pagePath = (section: SectionSegment, slug: string): string => `${sectionPath(section)}/${part(slug)}`;

/** The section at the start of a path; undefined where it is another page. */
export const sectionOfPath = (pathname: string): SectionSegment | undefined =>
  sectionSegments.find((section) => section === pathname.split('/')[1]);
