import type { QueryShape } from '../../platform/database/query-shape.ts';
import { cursorOf, cursorShape, readCursor } from '../../platform/graphql/paging.ts';
import type { MemberSummary } from '../profiles/index.ts';
import type { MemberSort } from './directory.model.ts';

/** A row with the text its order compares: the database's lower case is not the language's. */
export type OrderedRow = MemberSummary & { sortName: string };

/** An order of the directory: each stands on one index. */
interface Order {
  /** For ORDER BY, over `member m join profile p`. */
  by: string;
  cursor: (row: OrderedRow) => string;
  /** What follows the cursor, as ranges of the index one after the other. @throws ApiError BAD_INPUT */
  ranges: (after: string, shape: QueryShape) => string[];
}

export const orders: Record<MemberSort, Order> = {
  name: {
    by: 'lower(m.name), m.id',
    cursor: ({ sortName, id }) => cursorOf(sortName, id),
    ranges: (after, shape) => {
      const [name, id] = readCursor(after, [cursorShape.text, cursorShape.id]);
      shape.mark('after');
      return [`(lower(m.name), m.id) > (${shape.value(name)}, ${shape.value(id)}::uuid)`];
    },
  },
  newest: {
    by: 'm.created_at desc, m.id desc',
    cursor: ({ joinedAt, id }) => cursorOf(joinedAt, id),
    ranges: (after, shape) => {
      const [at, id] = readCursor(after, [cursorShape.instant, cursorShape.id]);
      shape.mark('after');
      return [`(m.created_at, m.id) < (${shape.value(at)}::timestamptz, ${shape.value(id)}::uuid)`];
    },
  },
  active: {
    by: 'p.last_posted_at desc nulls last, p.member_id desc',
    cursor: ({ lastPostedAt, id }) => cursorOf(lastPostedAt, id),
    ranges: (after, shape) => {
      const [at, id] = readCursor(after, [cursorShape.maybeInstant, cursorShape.id]);
      if (at === null || at === undefined) {
        shape.mark('silent');
        return [`p.last_posted_at is null and p.member_id < ${shape.value(id)}::uuid`];
      }
      shape.mark('after');
      return [
        `(p.last_posted_at, p.member_id) < (${shape.value(at)}::timestamptz, ${shape.value(id)}::uuid)`,
        'p.last_posted_at is null',
      ];
    },
  },
  posts: {
    by: 'p.post_count desc, p.member_id desc',
    cursor: ({ postCount, id }) => cursorOf(postCount, id),
    ranges: (after, shape) => {
      const [count, id] = readCursor(after, [cursorShape.number, cursorShape.id]);
      shape.mark('after');
      return [`(p.post_count, p.member_id) < (${shape.value(count)}::int, ${shape.value(id)}::uuid)`];
    },
  },
};
