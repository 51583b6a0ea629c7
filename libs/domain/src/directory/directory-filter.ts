import { checkText, isStorableText, problem, type Problem } from '../kernel/index.ts';
import { directoryLimits } from './directory-limits.ts';

/** Who is looked for: groups combine with AND, the values of a group with OR. An empty group asks for nothing. */
export interface DirectoryFilter {
  /** ISO 3166 codes. */
  readonly countries: readonly string[];
  /** ISIC divisions, or sections for all of theirs. */
  readonly sectors: readonly string[];
  readonly expertise: readonly string[];
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** Slugs of clusters. */
  readonly clusters: readonly string[];
  /** Every word has to stand in the name, handle, headline, organisation or text. */
  readonly text: string;
}

export const filterGroups = ['countries', 'sectors', 'expertise', 'languages', 'clusters'] as const;

export const noFilter: DirectoryFilter = {
  countries: [],
  sectors: [],
  expertise: [],
  languages: [],
  clusters: [],
  text: '',
};

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
