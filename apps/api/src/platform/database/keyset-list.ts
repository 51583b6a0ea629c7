import { countedMost, type Language } from '@cluster-commons/domain/kernel';
import { cursorOf, type Page, type Place } from '../graphql/paging.ts';
import { flag, integer, select, type Columns, type RowOf } from './columns.ts';
import type { Database, Statement } from './database.ts';
import { KeptCounts } from './kept-counts.ts';
import {
  orderBy,
  orderOfParts,
  partAhead,
  partBehind,
  readBy,
  startsBeside,
  startsOfParts,
  type KeyKind,
  type KeysetOrder,
  type Parted,
} from './keyset-order.ts';
import { QueryShape } from './query-shape.ts';

interface Definition<Asked, Given extends Columns, Sort extends string> {
  /** What its statements are called. */
  name: string;
  columns: Given;
  /** The rows that are listed and counted. */
  from: string;
  /** What the columns need beside them. */
  joins?: string;
  orders: Record<Sort, KeysetOrder<RowOf<Given>>>;
  /** Adds the conditions of what is asked for. */
  where: (asked: Asked, shape: QueryShape) => void;
  /** Conditions of the pages alone: rows that are shown elsewhere but count. */
  besides?: (asked: Asked, shape: QueryShape) => void;
  /**
   * The id of a row, where its columns cost much or an order has nulls: then ids are found on the index of the order,
   * and only those of the page get their columns.
   */
  id?: string;
  /**
   * Rows that stand before all others, each part in the order of the list: their id and a condition, null where this reader has
   * none. Ids of both parts are found on the index of the order.
   */
  ahead?: { id: string; where: (asked: Asked, shape: QueryShape) => string | null };
}

/** A place in a list and a number of items beside it. */
export interface Slice<Sort extends string> extends Place {
  order: Sort;
  /** Whose order of names it is, in lists that have one. */
  language?: Language;
  size: number;
}

const countColumns = { count: integer('count(*)') };

async function counted(
  database: Database,
  statement: Statement<typeof countColumns>,
  values: readonly unknown[],
): Promise<number> {
  return (await database.one(statement, values))?.count ?? 0;
}

const names = new Set<string>();
/** The lists that have been made, each with how its orders are compared. */
export const keysetLists: { name: string; orders: Readonly<Record<string, readonly KeyKind[]>> }[] = [];

/**
 * A list that is paged by keyset: shapes of filters, orders as data, cursors that are checked, and a count that is
 * made only when it is asked for.
 */
export class KeysetList<Asked, Given extends Columns, Sort extends string> {
  readonly #counts = new WeakMap<Database, KeptCounts>();

  constructor(private readonly given: Definition<Asked, Given, Sort>) {
    if (names.has(given.name)) throw new Error(`Two lists are called ${given.name}`);
    names.add(given.name);
    const orders = Object.entries<KeysetOrder<RowOf<Given>>>(given.orders);
    keysetLists.push({
      name: given.name,
      orders: Object.fromEntries(orders.map(([order, { keys }]) => [order, keys.map(({ as }) => as)])),
    });
  }

  /**
   * A page of the list.
   * @param node makes of a row what the page shows
   * @param leading reads rows that stand before those of the first page and do not count for its size
   * @throws ApiError BAD_INPUT for a cursor that is not of this order
   */
  async page<Node>(
    database: Database,
    asked: Asked,
    slice: Slice<Sort>,
    node: (row: RowOf<Given>) => Node,
    leading: () => Promise<readonly RowOf<Given>[]> | readonly RowOf<Given>[] = () => [],
  ): Promise<Page<Node>> {
    const isBackward = slice.before !== null;
    const [ahead, found] = await Promise.all([
      isBackward || slice.after !== null ? [] : leading(),
      this.rows(database, asked, { ...slice, size: slice.size + 1 }),
    ]);
    const isMore = found.length > slice.size;
    const first = isBackward && !isMore ? await leading() : ahead;
    const shown = isBackward ? found.slice(-slice.size) : found.slice(0, slice.size);
    const edges = [...first, ...shown].map((row) => ({
      cursor: this.cursor(slice.order, row),
      node: node(row),
    }));
    const count = (): Promise<number> => this.count(database, asked);
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo: {
        hasNextPage: isBackward || isMore,
        hasPreviousPage: isBackward ? isMore : slice.after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      get totalCount() {
        return count();
      },
    };
  }

  /** Every row of a list, `size` at a time. */
  async *batches(
    database: Database,
    asked: Asked,
    slice: Omit<Slice<Sort>, keyof Place>,
  ): AsyncGenerator<RowOf<Given>[]> {
    for (let after: string | null = null; ;) {
      const rows: RowOf<Given>[] = await this.rows(database, asked, { ...slice, after, before: null });
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < slice.size) return;
      after = this.cursor(slice.order, last);
    }
  }

  /** How many rows there are, up to one more than `countedMost`; many are counted again after a few seconds only. */
  count(database: Database, asked: Asked): Promise<number> {
    const { statement, values } = this.counting(asked, 'count', (shape) => `limit ${shape.value(countedMost + 1)}`);
    const kept = this.#counts.get(database) ?? new KeptCounts();
    this.#counts.set(database, kept);
    return kept.count(JSON.stringify([statement.text, values]), () => counted(database, statement, values));
  }

  /** How many rows there are, however long it takes: for what is done seldom. */
  countAll(database: Database, asked: Asked): Promise<number> {
    const { statement, values } = this.counting(asked, 'count_all', () => '');
    return counted(database, statement, values);
  }

  private counting(asked: Asked, what: string, limit: (shape: QueryShape) => string) {
    const { name, from, where } = this.given;
    const shape = new QueryShape(`${name}_${what}`);
    where(asked, shape);
    const rows = `select from ${from} where ${shape.conditions} ${limit(shape)}`;
    const text = `select ${select(countColumns)} from (${rows}) counted`;
    return { statement: shape.statement(text, countColumns), values: shape.values };
  }

  /** The rows beside a place, in the order of the list. */
  private async rows(
    database: Database,
    asked: Asked,
    { order: sort, language = 'en', size, after, before }: Slice<Sort>,
  ): Promise<RowOf<Given>[]> {
    const { name, from, joins = '', where, besides, orders, ahead: parts } = this.given;
    const shape = new QueryShape(`${name}_by_${sort}`);
    where(asked, shape);
    besides?.(asked, shape);
    const order = readBy(orders[sort], language);
    const direction = before === null ? 'after' : 'before';
    const cursor = before ?? after;
    const ahead = parts?.where(asked, shape) ?? null;
    const id = ahead === null ? this.given.id : parts?.id;
    const columns = ahead === null ? this.given.columns : { ...this.given.columns, isAhead: flag(ahead) };
    const by = ahead === null ? orderBy(order, direction) : orderOfParts(ahead, order, direction);
    const starts =
      ahead === null
        ? startsBeside(cursor, direction, order, shape)
        : startsOfParts(ahead, cursor, direction, order, shape);
    const limit = shape.value(size);
    const head = `select ${select(columns)} from ${from} ${joins}`;
    const within = (start: string): string => `${shape.conditions} and ${start}`;
    const text =
      id === undefined
        ? `${head} where ${within(`(${starts.join(' or ')})`)} order by ${by} limit ${limit}`
        : `${head} where ${id} in (${starts
            .map((start) => `(select ${id} from ${from} where ${within(start)} order by ${by} limit ${limit})`)
            .join(' union all ')}) order by ${by} limit ${limit}`;
    const rows = await database.all(shape.statement(text, columns), shape.values);
    return direction === 'before' ? rows.reverse() : rows;
  }

  private cursor(order: Sort, row: RowOf<Given> & Parted): string {
    const [first, second] = this.given.orders[order].keys;
    const place = [row[first.key] as string | number | null, row[second.key] as string | number];
    return row.isAhead === undefined ? cursorOf(...place) : cursorOf(row.isAhead ? partAhead : partBehind, ...place);
  }
}
