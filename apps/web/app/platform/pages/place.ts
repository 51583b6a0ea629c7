import { countedMost } from '@cluster-commons/domain/kernel';
import { redirect } from '../routing/routing.ts';
import { parameterOf, wholeNumber } from './parameters.ts';

/** The parameters that say where in a list a page stands; what else an address says, it says of the whole list. */
export const placeParameters = { after: null, before: null, n: null } as const;

/** Beside which item of its list a page stands, as the API is asked for it. */
export function placeIn(url: URL): { after: string | null; before: string | null } {
  const after = parameterOf(url, 'after');
  return { after, before: after === null ? parameterOf(url, 'before') : null };
}

/** Leads from a place where nothing stands any more to the beginning of the list. @throws a redirect */
export function requireItems(nodes: readonly unknown[], url: URL): void {
  const { after, before } = placeIn(url);
  if (nodes.length > 0 || (after === null && before === null)) return;
  const query = new URLSearchParams(url.search);
  for (const name of Object.keys(placeParameters)) query.delete(name);
  throw redirect(query.size === 0 ? url.pathname : `${url.pathname}?${query}`, 302);
}

/** A page of a list, as the API gives it. */
export interface ListedPage {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** As far as it is counted: one more than `countedMost` stands for all that is more. */
  totalCount: number;
}

/** Which items of the whole list a page shows, counted from 1. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Which items a page shows. A cursor does not say how many stand before it, so the links of a list carry the number
 * along; it is taken back where it cannot be.
 * @param search the query of the page's address
 * @returns null where it is not known
 */
export function rangeOf({ nodes, pageInfo, totalCount }: ListedPage, search: string): Range | null {
  const { length } = nodes;
  if (length === 0) return null;
  const rangeFrom = (from: number): Range => ({ from, to: from + length - 1 });
  if (!pageInfo.hasPreviousPage) return rangeFrom(1);
  const isCounted = totalCount <= countedMost;
  if (isCounted && !pageInfo.hasNextPage) return totalCount > length ? rangeFrom(totalCount - length + 1) : null;
  const carried = wholeNumber(new URLSearchParams(search).get('n'));
  if (carried === null || carried === 1 || carried > countedMost + 1) return null;
  const range = rangeFrom(carried);
  return isCounted && range.to >= totalCount ? null : range;
}

/** The number that a link to the page on either side carries; null where it is not known. */
export function carriedNumber(range: Range | null, towards: 'next' | 'previous', size: number): string | null {
  if (range === null) return null;
  const number = towards === 'next' ? range.to + 1 : Math.max(1, range.from - size);
  return number > countedMost + 1 ? null : String(number);
}
