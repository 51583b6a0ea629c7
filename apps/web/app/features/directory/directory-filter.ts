import {
  checkFilter,
  directoryQuestion,
  filterParameters,
  type DirectoryFilter as Question,
  type DirectorySort,
} from '@cluster-commons/domain/directory';
import type { DirectoryQueryVariables, MemberSort } from '../../gql/index.ts';
import { placeIn } from '../../platform/pages/place.ts';

type GroupOfQuestion = keyof typeof filterParameters;

/** The groups of filters, by their parameter in the address; values inside a group widen, groups narrow. */
export type FilterGroup = (typeof filterParameters)[GroupOfQuestion];
const groups = Object.entries(filterParameters) as [GroupOfQuestion, FilterGroup][];
export const filterGroups = groups.map(([, parameter]) => parameter);

const sortOf: Readonly<Record<DirectorySort, MemberSort>> = {
  name: 'NAME',
  newest: 'NEWEST',
  active: 'ACTIVE',
  posts: 'POSTS',
};
export const memberSorts = Object.values(sortOf);

/** How an order stands in the address; the default is left out. */
export const sortParameter = (sort: MemberSort): string | null => (sort === 'NAME' ? null : sort.toLowerCase());

export interface DirectoryFilter {
  text: string | null;
  chosen: Readonly<Record<FilterGroup, readonly string[]>>;
  sort: MemberSort;
}

const chosenIn = (filter: Question) =>
  Object.fromEntries(groups.map(([group, parameter]) => [parameter, filter[group]])) as DirectoryFilter['chosen'];

/** What an address of the directory asks for. */
export function filterIn(url: URL): DirectoryFilter {
  const { typed, sort } = directoryQuestion(url.searchParams);
  return { text: typed.text || null, chosen: chosenIn(typed), sort: sortOf[sort] };
}

/** Whether an address asks for more than is looked for. */
export const asksTooMuch = (url: URL): boolean => checkFilter(directoryQuestion(url.searchParams).typed).length > 0;

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
  const { filter, sort } = directoryQuestion(url.searchParams);
  const given = Object.fromEntries(groups.map(([group]) => [group, [...filter[group]]]));
  return { ...placeIn(url), sort: sortOf[sort], filter: { text: filter.text || null, ...given } };
};
