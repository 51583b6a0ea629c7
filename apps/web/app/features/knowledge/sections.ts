import type { PageSection } from '../../gql/index.ts';

/** The four sections by their place in addresses. */
export const sectionByPath: Readonly<Record<string, PageSection>> = {
  about: 'ABOUT',
  approach: 'APPROACH',
  library: 'LIBRARY',
  network: 'NETWORK',
};

export const pathOfSection: Readonly<Record<PageSection, string>> = {
  ABOUT: '/about',
  APPROACH: '/approach',
  LIBRARY: '/library',
  NETWORK: '/network',
};

/** The section at the start of an address. */
export const sectionOf = (pathname: string): PageSection | undefined => sectionByPath[pathname.split('/')[1] ?? ''];
