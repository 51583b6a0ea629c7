import type { DirectoryQueryVariables, MemberSort } from '../../gql/index.ts';
import { choiceOf, parameterOf } from '../../platform/pages/parameters.ts';

/** The groups of filters, by their parameter in the address; values inside a group widen, groups narrow. */
export const filterGroups = ['country', 'sector', 'expertise', 'language', 'cluster'] as const;
export type FilterGroup = (typeof filterGroups)[number];

export const memberSorts = ['NAME', 'NEWEST', 'ACTIVE', 'POSTS'] as const satisfies readonly MemberSort[];

/** How an order stands in the address; the default is left out. */
export const sortParameter = (sort: MemberSort): string | null => (sort === 'NAME' ? null : sort.toLowerCase());

export interface DirectoryFilter {
  text: string | null;
  chosen: Readonly<Record<FilterGroup, readonly string[]>>;
  sort: MemberSort;
}

/** What an address of the directory asks for. */
export function filterIn(url: URL): DirectoryFilter {
  const chosen = (group: FilterGroup) => [...new Set(url.searchParams.getAll(group).filter((value) => value !== ''))];
  return {
    text: parameterOf(url, 'text'),
    chosen: {
      country: chosen('country'),
      sector: chosen('sector'),
      expertise: chosen('expertise'),
      language: chosen('language'),
      cluster: chosen('cluster'),
    },
    sort: choiceOf(url, 'sort', memberSorts) ?? 'NAME',
  };
}

/**
 * The same address without parameters that change nothing: empty fields, repeated values, the default order.
 * @returns null where the address is tidy
 */
export function tidied({ pathname, searchParams }: URL): string | null {
  const query = new URLSearchParams();
  for (const [name, value] of searchParams) {
    const saysNothing = value === '' || (name === 'sort' && value === 'name') || query.getAll(name).includes(value);
    if (!saysNothing) query.append(name, value);
  }
  const text = query.toString();
  if (query.size === searchParams.size) return null;
  return text === '' ? pathname : `${pathname}?${text}`;
}

export const countOf = ({ text, chosen }: DirectoryFilter): number =>
  filterGroups.reduce((count, group) => count + chosen[group].length, text === null ? 0 : 1);

export const variablesFor = (url: URL): DirectoryQueryVariables => {
  const { text, chosen, sort } = filterIn(url);
  return {
    after: parameterOf(url, 'after'),
    sort,
    filter: {
      text,
      countries: [...chosen.country],
      sectors: [...chosen.sector],
      expertise: [...chosen.expertise],
      languages: [...chosen.language],
      clusters: [...chosen.cluster],
    },
  };
};
