/** Orders of the list of accounts; the first one where none is asked for. */
export const accountSorts = ['newest', 'name'] as const;
export type AccountSort = (typeof accountSorts)[number];
