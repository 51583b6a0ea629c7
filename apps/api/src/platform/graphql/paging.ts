import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { countedMost, isStorableText, isUuid, pageSizes } from '@cluster-commons/domain/kernel';
import { ApiError } from './errors.ts';

@ObjectType({ description: 'Where a page of a list stands in it.' })
export class PageInfo {
  @Field({ description: 'More items follow.' })
  hasNextPage!: boolean;
  @Field({ description: 'Items stand before this page.' })
  hasPreviousPage!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item: give it as `before` to go back; null on an empty page.',
  })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last item: give it as `after` to go on.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items: 1 to ${pageSizes.most}, ${pageSizes.default} when not given.`,
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the item to go on after.' })
  after?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the item to go back from: those that stand right before it, in the order of the list. Not together with `after`.',
  })
  before?: string | null;
}

/** Which way a page lies from an item of the list. */
export type Direction = 'after' | 'before';

/** The item that a page of a list begins or ends beside; without either it is the first page. */
export interface Place {
  after: string | null;
  before: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Page<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  /** A getter where counting costs a statement: counted only when asked for. */
  readonly totalCount: number | Promise<number>;
}

/** The object types of a paged list of `Node`: `NodeEdge` and `NodeConnection`. */
export function pagedType<Node>(node: Type<Node>, name: string): Type<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: 'An item and its place in the list.' })
  class EdgeType {
    @Field({ description: 'The place of the item, to give as `after`.' })
    cursor!: string;
    @Field(() => node, { description: 'The item.' })
    node!: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items with their cursors.' })
    edges!: EdgeType[];
    @Field(() => [node], { description: 'The items alone.' })
    nodes!: Node[];
    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;
    @Field(() => Int, {
      description: `How many items the whole list has for this viewer. Long lists are not counted to their end: ${countedMost + 1} stands for more than ${countedMost}.`,
    })
    totalCount!: number;
  }
  return ConnectionType as unknown as Type<Page<Node>>;
}

/** The asked page size, refused outside 1 to 50. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? pageSizes.default;
  if (size < 1 || size > pageSizes.most) {
    throw new ApiError('BAD_INPUT', { message: `first: give a number from 1 to ${pageSizes.most}.` });
  }
  return size;
}

/** What a page of a list was asked for. @throws ApiError BAD_INPUT for a size that is not one, and for two places */
export function sliceOf({ first, after, before }: PageArgs): Place & { size: number } {
  if (after && before) throw new ApiError('BAD_INPUT', { message: 'before: give it without `after`.' });
  return { size: pageSize(first), after: after || null, before: before || null };
}

/** A cursor holds the sort values of its item, as JSON in base64url. */
export const cursorOf = (...values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws ApiError BAD_INPUT when the cursor is not one of this list's: `shape` checks each value. */
export function readCursor(
  cursor: string,
  shape: readonly ((value: unknown) => boolean)[],
  direction: Direction = 'after',
): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === shape.length && shape.every((fits, i) => fits(values[i]))) {
      return values as (string | number | null)[];
    }
  } catch {
    // falls through to the one refusal
  }
  throw new ApiError('BAD_INPUT', { message: `${direction}: this cursor is not one that the list gave.` });
}

/** Shapes of cursor values: what passes can be compared with its column. */
export const cursorShape = {
  instant: (value: unknown): boolean => {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString() === value;
  },
  maybeInstant: (value: unknown): boolean => value === null || cursorShape.instant(value),
  id: (value: unknown): boolean => typeof value === 'string' && isUuid(value),
  text: (value: unknown): boolean => typeof value === 'string' && value.length <= 400 && isStorableText(value),
  /** Of a column of four bytes, with room for the one that follows. */
  number: (value: unknown): boolean => Number.isSafeInteger(value) && Math.abs(Number(value)) < 2 ** 31 - 1,
};

/**
 * Makes a page of `size` items out of up to `size + 1` rows.
 * @param hasPrevious whether the page was asked for after a cursor
 * @param totalCount a function where counting costs a statement: it runs only when the field is asked for
 */
export function page<Node>(
  rows: readonly Node[],
  size: number,
  cursor: (node: Node) => string,
  hasPrevious: boolean,
  totalCount: number | (() => Promise<number>),
): Page<Node> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: cursor(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return typeof totalCount === 'number' ? totalCount : totalCount();
    },
  };
}

/** A page with fields of its own list beside the usual ones; getters stay getters. */
export const withFields = <Listed extends object, Fields extends object>(
  listed: Listed,
  fields: Fields,
): Listed & Fields => Object.defineProperties(listed, Object.getOwnPropertyDescriptors(fields)) as Listed & Fields;
