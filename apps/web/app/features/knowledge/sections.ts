import { pagePath, rulesPath, sectionOfPath, sectionPath, type SectionSegment } from '@cluster-commons/paths';
import type { PageSection } from '../../gql/index.ts';

const segments: Readonly<Record<PageSection, SectionSegment>> = {
  ABOUT: 'about',
  APPROACH: 'approach',
  LIBRARY: 'library',
  NETWORK: 'network',
};

const sections: Readonly<Record<SectionSegment, PageSection>> = {
  about: 'ABOUT',
  approach: 'APPROACH',
  library: 'LIBRARY',
  network: 'NETWORK',
};

export const pathOfSection = (section: PageSection): string => sectionPath(segments[section]);

export const pathOfPage = (section: PageSection, slug: string): string => pagePath(segments[section], slug);

/** The section at the start of an address. */
export function sectionOf(pathname: string): PageSection | undefined {
  const segment = sectionOfPath(pathname);
  return segment && sections[segment];
}

const addresses: ReadonlyMap<string, string> = new Map([['code-of-conduct', rulesPath()]]);

/** Where that stands now which a page of the product said once; undefined for a slug that never was one. */
export const addressNow = (slug: string): string | undefined => addresses.get(slug);
