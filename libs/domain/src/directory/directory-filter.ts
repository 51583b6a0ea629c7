import { checkText, isStorableText, problem, searchWords, type Problem } from '../kernel/index.ts';
import { directoryLimits } from './directory-limits.ts';

/** The groups of a filter, each with its parameter in an address. */
export const filterParameters = {
  /** ISO 3166 codes. */
  countries: 'country',
  /** ISIC divisions, or sections for all of theirs. */
  sectors: 'sector',
  expertise: 'expertise',
  /** ISO 639-1 codes. */
  languages: 'language',
  /** Slugs of clusters. */
  clusters: 'cluster',
} as const;
export type FilterGroup = keyof typeof filterParameters;
export const filterGroups = Object.keys(filterParameters) as FilterGroup[];

/** Who is looked for: groups combine with AND, the values of a group with OR. An empty group asks for nothing. */
export type DirectoryFilter = { readonly [Group in FilterGroup]: readonly string[] } & {
  /** Every word has to stand in the name, handle, headline, organisation or text. */
  readonly text: string;
};

/** A filter with every group in place, out of what is given for each. */
export const filterOf = (given: (group: FilterGroup) => readonly string[], text: string): DirectoryFilter => ({
  ...(Object.fromEntries(filterGroups.map((group) => [group, given(group)])) as Record<FilterGroup, readonly string[]>),
  text,
});

export const noFilter: DirectoryFilter = filterOf(() => [], '');

/** Whether a filter asks for nothing, and so means everyone. */
export const isFilterEmpty = (filter: DirectoryFilter): boolean =>
  searchWords(filter.text).length === 0 && filterGroups.every((group) => filter[group].length === 0);

/** By name, latest to join first, latest post first, or most posts first. */
export const directorySorts = ['name', 'newest', 'active', 'posts'] as const;
export type DirectorySort = (typeof directorySorts)[number];

/** What of an address is read here. */
interface Parameters {
  get(name: string): string | null;
  getAll(name: string): string[];
}

/** What an address asks for. */
export interface DirectoryQuestion {
  /** What is looked for: within the limits, however long the address is. */
  filter: DirectoryFilter;
  /** As it was typed. */
  typed: DirectoryFilter;
  sort: DirectorySort;
}

/** What an address asks of the directory, for its page and for its file alike: `?country=KE&country=UG&sort=active`. */
export function directoryQuestion(parameters: Parameters): DirectoryQuestion {
  const given = (name: string): string[] => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  const typed = filterOf((group) => given(filterParameters[group]), given('text').join(' '));
  const sort = parameters.get('sort')?.toLowerCase();
  return { filter: withinLimits(typed), typed, sort: directorySorts.find((known) => known === sort) ?? 'name' };
}

/** A value that no stored text can be still matches nobody. */
const asked = (value: string): string => value.toWellFormed().replaceAll('\u0000', '\ufffd');

/** The first values and letters of a filter, as many as are looked for. */
const withinLimits = (filter: DirectoryFilter): DirectoryFilter =>
  filterOf(
    (group) => filter[group].slice(0, directoryLimits.valuesPerGroup).map(asked),
    asked(Array.from(filter.text).slice(0, directoryLimits.text).join('')),
  );

/** What is wrong with a filter; unknown values are not wrong, they match nobody. */
export const checkFilter = (filter: DirectoryFilter): Problem[] => [
  ...filterGroups.flatMap((group): Problem[] => {
    if (filter[group].length > directoryLimits.valuesPerGroup) {
      return [{ ...problem('TOO_MANY', 'filter', group), limit: directoryLimits.valuesPerGroup }];
    }
    return filter[group].every(isStorableText) ? [] : [problem('BAD_TEXT', 'filter', group)];
  }),
  ...checkText(filter.text, { least: 0, most: directoryLimits.text }, 'filter', 'text'),
];
