import { part } from './address.ts';
import { sectionSegments, type Place, type SectionSegment } from './place.ts';

export const sectionPath = (section: SectionSegment): string => `/${section}`;

export const pagePath = (section: SectionSegment, slug: string): string => `${sectionPath(section)}/${part(slug)}`;

/** The section at the start of a path; undefined where it is another page. */
export const sectionOfPath = (pathname: string): SectionSegment | undefined =>
  sectionSegments.find((section) => section === pathname.split('/')[1]);

export const knowledgePlaces: readonly Place[] = sectionSegments.map((section) => ({
  path: sectionPath(section),
  section,
}));
