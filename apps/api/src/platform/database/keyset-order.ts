import type { Language } from '@cluster-commons/domain/kernel';
import { cursorShape, readCursor, type Direction } from '../graphql/paging.ts';
import type { QueryShape } from './query-shape.ts';

/** A value that an order compares. */
interface OrderKey<Row> {
  /** The column or expression of the index. */
  by: string;
  /** Where its value stands in the row. */
  key: keyof Row & string;
  /** How a cursor carries it, and what PostgreSQL compares it as. */
  as: KeyKind;
}

const casts = {
  instant: { cast: 'timestamptz', fits: cursorShape.instant },
  id: { cast: 'uuid', fits: cursorShape.id },
  name: { cast: 'text', fits: cursorShape.text },
  number: { cast: 'int', fits: cursorShape.number },
} as const;
export type KeyKind = keyof typeof casts;

/**
 * How names are compared for a reader: English and French use the root order of the Unicode CLDR, Spanish has ñ behind
 * n, Arabic has its own letters first. Each order of names has an index for each of these.
 */
const collations: Readonly<Record<Language, string>> = {
  en: 'und-x-icu',
  fr: 'und-x-icu',
  es: 'es-x-icu',
  ar: 'ar-x-icu',
};

/** Text of a name as the readers of a language compare it. */
export const nameIn = (language: Language, text: string): string => `${text} collate "${collations[language]}"`;

/** An order of a list, for one index: what is compared, and at last the id, so that no two items are equal. */
export interface KeysetOrder<Row> {
  keys: readonly [OrderKey<Row>, OrderKey<Row>];
  isDescending?: boolean;
  /** The first value may be null; such items stand at the end. */
  nullsLast?: boolean;
}

/** The order with its names as readers of the language compare them. */
export function readBy<Row>(order: KeysetOrder<Row>, language: Language): KeysetOrder<Row> {
  const [first, second] = order.keys;
  return first.as === 'name' ? { ...order, keys: [{ ...first, by: nameIn(language, first.by) }, second] } : order;
}

/** How rows are read from a place on: backward the whole order is turned around, so that the same index serves. */
export function orderBy<Row>(
  { keys: [first, second], isDescending, nullsLast }: KeysetOrder<Row>,
  towards: Direction,
): string {
  const isBackward = towards === 'before';
  const direction = (isDescending ?? false) === isBackward ? '' : ' desc';
  const nulls = nullsLast ? ` nulls ${isBackward ? 'first' : 'last'}` : '';
  return `${first.by}${direction}${nulls}, ${second.by}${direction}`;
}

/** What stands on one side of a cursor, as ranges of the index one after the other. @throws ApiError BAD_INPUT */
export function startsBeside<Row>(
  cursor: string | null,
  direction: Direction,
  order: KeysetOrder<Row>,
  shape: QueryShape,
): string[] {
  return cursor === null
    ? ['true']
    : rangesBeside(readCursor(cursor, shapesOf(order), direction), direction, order, shape);
}

/** What a cursor of the order holds. */
function shapesOf<Row>({ keys: [first, second], nullsLast }: KeysetOrder<Row>): ((value: unknown) => boolean)[] {
  const { fits } = casts[first.as];
  return [(value) => fits(value) || (nullsLast === true && value === null), casts[second.as].fits];
}

function rangesBeside<Row>(
  [value, id]: readonly (string | number | null | undefined)[],
  direction: Direction,
  order: KeysetOrder<Row>,
  shape: QueryShape,
): string[] {
  const [first, second] = order.keys;
  const { cast } = casts[first.as];
  const isBackward = direction === 'before';
  const beside = (order.isDescending ?? false) === isBackward ? '>' : '<';
  const placeOf = (given: unknown, type: string): string => `${shape.value(given)}::${type}`;
  if (value === null) {
    const rest = `${first.by} is null and ${second.by} ${beside} ${placeOf(id, casts[second.as].cast)}`;
    return isBackward ? [rest, `${first.by} is not null`] : [rest];
  }
  const place = `(${placeOf(value, cast)}, ${placeOf(id, casts[second.as].cast)})`;
  const rest = `(${first.by}, ${second.by}) ${beside} ${place}`;
  return order.nullsLast && !isBackward ? [rest, `${first.by} is null`] : [rest];
}

/** A row of a list in two parts says in which it stands. */
export interface Parted {
  isAhead?: boolean;
}
export const partAhead = 0;
export const partBehind = 1;

/** The same ranges in a list of two parts: the rest of the part in which the cursor stands, and the other where it lies on that side. */
export function startsOfParts<Row>(
  ahead: string,
  cursor: string | null,
  direction: Direction,
  order: KeysetOrder<Row>,
  shape: QueryShape,
): string[] {
  const parts = [ahead, `not (${ahead})`];
  if (cursor === null) return parts;
  const isPart = (value: unknown): boolean => value === partAhead || value === partBehind;
  const [part, ...place] = readCursor(cursor, [isPart, ...shapesOf(order)], direction);
  const rest = rangesBeside(place, direction, order, shape).map((range) => `${parts[Number(part)]} and (${range})`);
  const isOther = direction === 'after' ? part === partAhead : part === partBehind;
  return isOther ? [...rest, String(parts[direction === 'after' ? partBehind : partAhead])] : rest;
}

export const orderOfParts = <Row>(ahead: string, order: KeysetOrder<Row>, towards: Direction): string =>
  `(${ahead})${towards === 'after' ? ' desc' : ''}, ${orderBy(order, towards)}`;
