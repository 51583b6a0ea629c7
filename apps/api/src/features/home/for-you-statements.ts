import { forYouReasons, homeLimits, type ForYouReasonKind } from '@cluster-commons/domain/home';
import type { FollowCause } from '@cluster-commons/domain/following';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { flag, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import type { Direction } from '../../platform/graphql/paging.ts';
import { heardThreads, listedThreads, threadJoins, threadSummary, unreadPosts } from '../threads/index.ts';

/** An item that a page stands beside: whether it is read, its latest post, its id. */
export interface ForYouPlace {
  isRead: boolean;
  lastPostAt: string;
  id: string;
}

/** Columns of a thread `t` that was found as `s` for its reason, with how far the reader has read as `r`. */
export const forYouColumns = {
  ...threadSummary,
  isRead: flag('s.is_read'),
  unreadCount: integer(
    `case when s.is_read then 0 else (select coalesce(sum(upper(x) - lower(x)), 0)::int from unnest(${unreadPosts}) x) end`,
  ),
  firstUnread: maybe(integer(`case when not s.is_read then lower(${unreadPosts}) end`)),
  why: integer('s.why'),
  what: text('s.what'),
  cause: maybe(text<FollowCause>('r.cause')),
  whatName: maybe(
    text(`case s.why when 1 then (select x.name from member x where x.id = s.what::uuid and x.status <> 'left')
                     when 2 then (select x.name from cluster x where x.id = s.what::uuid)
                     when 3 then s.what end`),
  ),
  whatSlug: maybe(
    text(`case s.why when 1 then (select x.handle from member x where x.id = s.what::uuid and x.status <> 'left')
                     when 2 then (select x.slug from cluster x where x.id = s.what::uuid) end`),
  ),
};
export type ForYouRow = RowOf<typeof forYouColumns>;

const counted = { count: integer() };

export const reasonOf = ({ why }: Pick<ForYouRow, 'why'>): ForYouReasonKind => forYouReasons[why] ?? 'tag';

/** How far member `me` has read in thread `t`, as `r`, also where they have never been there; what they opened they know. */
const readingsOf = (me: string): string => `
  left join lateral (select q.* from thread_member q where q.member_id = ${me} and q.thread_id = t.id offset 0) k on true
  cross join lateral (select coalesce(k.read_number, case when t.author_id = ${me} then 1 else 0 end) as read_number,
                             k.read_more, coalesce(k.level >= 'follow', false) as is_followed, k.cause) r`;

/** Since when discussions are new to the member, where they have not said that they follow them. */
const sinceOf = (me: string): string =>
  `(select greatest(m.created_at, now() - make_interval(days => ${homeLimits.newDays})) from member m where m.id = ${me})`;

interface Arm {
  why: ForYouReasonKind;
  /** The sources of one member, as `f`; each gives its own threads. */
  sources: string;
  what: string;
  /** Threads `t` of a source, and those that are meant. */
  threads: string;
  on: string;
  /** What has the order of the index, where that is not the thread. */
  at?: string;
  id?: string;
}

/** Where the threads of a member come from. A thread that several bring has the strongest reason. */
const arms = (me: string): readonly Arm[] => [
  {
    why: 'thread',
    sources: '(select) f',
    what: 't.id::text',
    threads: 'thread_member g join thread t on t.id = g.thread_id',
    on: `g.member_id = ${me} and g.level >= 'follow'`,
  },
  {
    why: 'person',
    sources: `(select person_id from follow where member_id = ${me} and person_id is not null and level >= 'follow') f`,
    what: 'f.person_id::text',
    threads: `(select distinct o.thread_id from (
         select p.thread_id from post p
          where p.author_id = f.person_id and num_nonnulls(p.hidden_at, p.removed_at, p.deleted_at) = 0
          order by p.created_at desc, p.id desc limit ${homeLimits.postsOfPerson}) o) g join thread t on t.id = g.thread_id`,
    on: 'not (t.is_anonymous and t.author_id = f.person_id)',
  },
  {
    why: 'cluster',
    sources: `(select cluster_id from follow where member_id = ${me} and cluster_id is not null and level >= 'follow'
        union select ms.cluster_id from membership ms where ms.member_id = ${me} and ms.left_at is null
          and not exists (select from follow x where x.member_id = ${me} and x.cluster_id = ms.cluster_id)) f`,
    what: 'f.cluster_id::text',
    threads: 'thread t',
    on: 't.cluster_id = f.cluster_id',
  },
  {
    why: 'tag',
    sources: `(select tag from follow where member_id = ${me} and tag is not null and level >= 'follow') f`,
    what: 'f.tag',
    threads: 'thread_tag g join thread t on t.id = g.thread_id',
    on: 'g.tag = f.tag',
    at: 'g.last_post_at',
    id: 'g.thread_id',
  },
];

interface Part {
  /** The placeholder of the member. */
  me: string;
  place: ForYouPlace | null;
  direction: Direction;
  /** So many of each source, and in all. */
  limit: string;
  sections: readonly boolean[];
}

/**
 * The ids that are found, with section and reason, as `best`: sources have the whole filter and the place inside, and as
 * many rows as are wanted in all, so that no page is short of what a later source would bring.
 */
function bestOf(viewer: MemberViewer, shape: QueryShape, { me, place, direction, limit, sections }: Part): string {
  listedThreads(viewer, shape);
  heardThreads(viewer, {}, shape);
  const { conditions } = shape;
  const [desc, beside] = direction === 'after' ? ['desc', '<'] : ['', '>'];
  const beyond = place && `(${shape.value(place.lastPostAt)}::timestamptz, ${shape.value(place.id)}::uuid)`;
  const found = sections.flatMap((isRead) =>
    arms(me).map(({ why, sources, what, threads, on, at = 't.last_post_at', id = 't.id' }) => {
      const isUnread = `not isempty(${unreadPosts}) and (r.is_followed or t.last_post_at > v.since)`;
      const within = [
        on,
        conditions,
        isRead ? `not (${isUnread})` : isUnread,
        // The index ends where nothing is new: what is followed comes by itself.
        ...(isRead || why === 'thread' ? [] : [`${at} > v.since`]),
        ...(beyond && place.isRead === isRead ? [`(${at}, ${id}) ${beside} ${beyond}`] : []),
      ];
      return `select c.id, c.last_post_at, ${isRead} as is_read, ${forYouReasons.indexOf(why)} as why, c.what
        from v cross join ${sources} cross join lateral (
          select t.id, t.last_post_at, ${what} as what from ${threads} ${readingsOf(me)}
           where ${within.map((each) => `(${each})`).join(' and ')}
           order by ${at} ${desc}, ${id} ${desc} limit ${limit}) c`;
    }),
  );
  return `with v as materialized (select ${sinceOf(me)} as since),
    found as (${found.join('\n union all ')}),
    best as (select distinct on (id) id, last_post_at, is_read, why, what from found order by id, why, what)`;
}

/** The statement of a page of at most `size` items beside a place. */
export function forYouPage(viewer: MemberViewer, size: number, place: ForYouPlace | null, direction: Direction) {
  const shape = new QueryShape('for_you');
  const [me, limit] = [shape.value(viewer.id), shape.value(size)];
  // Unread stands first: behind an item that is read there is none, and before one that is unread nothing is read.
  const sections = [false, true].filter(
    (isRead) => place === null || (direction === 'after' ? isRead || !place.isRead : !isRead || place.isRead),
  );
  const best = bestOf(viewer, shape, { me, place, direction, limit, sections });
  const desc = direction === 'after' ? 'desc' : '';
  const order = (from: string): string =>
    `${from}.is_read ${direction === 'after' ? '' : 'desc'}, ${from}.last_post_at ${desc}, ${from}.id ${desc}`;
  return {
    statement: shape.statement(
      `${best}, s as (select * from best order by ${order('best')} limit ${limit})
       select ${select(forYouColumns)} from s join thread t on t.id = s.id ${threadJoins} ${readingsOf(me)}
        order by ${order('s')}`,
      forYouColumns,
    ),
    values: shape.values,
  };
}

/** The statement that counts what is unread, or all of it, no further than `most`. */
export function forYouCount(viewer: MemberViewer, of: 'unread' | 'all', most: number) {
  const shape = new QueryShape(`for_you_count_${of}`);
  const [me, limit] = [shape.value(viewer.id), shape.value(most)];
  const sections = of === 'all' ? [false, true] : [false];
  const best = bestOf(viewer, shape, { me, place: null, direction: 'after', limit, sections });
  return {
    statement: shape.statement(`${best} select least(count(*), ${limit}::int)::int as "count" from best`, counted),
    values: shape.values,
  };
}

/** The first of what is unread, as the rows `best` of a statement with the ids of at most `limit` threads for the member `me`. */
export const unreadForYou = (viewer: MemberViewer, shape: QueryShape, me: string, limit: string): string =>
  bestOf(viewer, shape, { me, place: null, direction: 'after', limit, sections: [false] });
