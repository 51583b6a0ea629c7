import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { notificationLimits, ruleOf, type NotificationKind } from '@cluster-commons/domain/notifications';
import { flag, instant, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { cursorOf, cursorShape, readCursor, type Page, type Place } from '../../platform/graphql/paging.ts';
import { authorFrom, authorRow, clusterRefFrom, clusterRefRow } from '../profiles/index.ts';
import type { Notification, NotificationGroup } from './notification.model.ts';
import { countedAs, isShown, shownJoins } from './notification-sql.ts';

const columns = {
  groupId: text('i.group_id'),
  latest: text('g.latest'),
  groupCount: integer('g.count'),
  groupUnread: integer('g.unread'),
  total: integer('(select count(*) from groups)'),
  itemId: text('i.item'),
  kind: text<NotificationKind>('i.kind'),
  at: instant('i.at'),
  isRead: flag('i.is_read'),
  actors: integer('i.actors'),
  actorIsThere: flag('a.id is not null'),
  threadId: maybe(text('t.id')),
  threadNumber: maybe(integer('t.number')),
  threadSlug: maybe(text('t.slug')),
  threadTitle: maybe(text('t.title')),
  threadLang: maybe(text('t.lang')),
  postNumber: maybe(integer('o.number')),
  postLang: maybe(text('o.lang')),
  postExcerpt: maybe(text('case when o.hidden_at is null then o.excerpt end')),
  ...authorRow('a', 'ap', 'actor'),
  ...clusterRefRow('c'),
};
type Row = RowOf<typeof columns>;

/** Of some rows the value of the latest. */
const latestOf = (value: string): string => `(array_agg(${value} order by event_id desc))[1]`;

/** Who asks, as the statement knows them: the role that counts is that of the session. */
const reader = { id: 'm.id', status: 'm.status', role: '$2::text' };

@Injectable()
export class NotificationQueries {
  constructor(private readonly database: Database) {}

  /**
   * What a member was told of, by discussion, the latest first. Access is asked before the limit, in one statement: the latest
   * lines, those of one post together, their groups, a page of these, and a few lines of each.
   */
  async list(
    viewer: MemberViewer,
    { size, after, before, unreadOnly }: Place & { size: number; unreadOnly: boolean },
  ): Promise<Page<NotificationGroup>> {
    const shape = new QueryShape('notifications_list');
    const [member] = [shape.value(viewer.id), shape.value(viewer.role)];
    const isBackward = before !== null;
    const cursor = before ?? after;
    const direction = isBackward ? 'before' : 'after';
    const place = cursor === null ? null : shape.value(readCursor(cursor, [cursorShape.id], direction)[0]);
    const beside = place === null ? 'true' : `latest ${isBackward ? '>' : '<'} ${place}::uuid`;
    const unread = unreadOnly ? 'and n.read_at is null' : '';
    const rows = await this.database.all(
      shape.statement(
        `with w as (
           select n.*, ${countedAs} as item, coalesce(n.thread_id, n.event_id) as group_id
             from notification n join member m on m.id = n.member_id ${shownJoins}
            where n.member_id = ${member} ${unread} and ${isShown(reader)}
            order by n.event_id desc limit ${notificationLimits.listed}
         ), items as (
           select item, kind, group_id, thread_id, post_id, subject_id, ${latestOf('event_id')} as event_id, max(at) as at,
                  bool_and(read_at is not null) as is_read, ${latestOf('actor_id')} as actor_id,
                  count(distinct coalesce(actor_id, event_id)) as actors
             from w group by item, kind, group_id, thread_id, post_id, subject_id
         ), groups as (
           select group_id, ${latestOf('event_id')} as latest, count(*) as count, count(*) filter (where not is_read) as unread
             from items group by group_id
         ), g as (
           select * from groups where ${beside}
            order by latest ${isBackward ? '' : 'desc'} limit ${shape.value(size + 1)}
         ), i as (
           select items.*, row_number() over (partition by group_id order by is_read, event_id desc) as place
             from items where group_id in (select group_id from g)
         )
         select ${select(columns)}
           from g join i on i.group_id = g.group_id and i.place <= ${notificationLimits.inGroup}
           left join thread t on t.id = i.thread_id left join post o on o.id = i.post_id
           left join member a on a.id = i.actor_id left join profile ap on ap.member_id = a.id
           left join cluster c on c.id = i.subject_id and i.kind = 'role'
          order by g.latest desc, i.place`,
        columns,
      ),
      shape.values,
    );
    return pageOf(viewer, rows, { size, isBackward, isFirst: cursor === null }, () =>
      this.groupCount(viewer, unreadOnly),
    );
  }

  private async groupCount(viewer: MemberViewer, unreadOnly: boolean): Promise<number> {
    return (await this.database.one(groupCounts[unreadOnly ? 'unread' : 'all'], [viewer.id, viewer.role]))?.count ?? 0;
  }
}

const counted = { count: integer('count(distinct group_id)') };
const groupCount = (name: string, unread: string) =>
  statement(
    name,
    `select ${select(counted)} from (
       select coalesce(n.thread_id, n.event_id) as group_id
         from notification n join member m on m.id = n.member_id ${shownJoins}
        where n.member_id = $1 ${unread} and ${isShown(reader)}
        order by n.event_id desc limit ${notificationLimits.listed}) w`,
    counted,
  );
const groupCounts = {
  all: groupCount('notifications_count', ''),
  unread: groupCount('notifications_count_unread', 'and n.read_at is null'),
};

interface Asked {
  size: number;
  isBackward: boolean;
  isFirst: boolean;
}

/** A page with its groups in order; the whole is counted where the rows do not say it. */
function pageOf(
  viewer: MemberViewer,
  rows: readonly Row[],
  { size, isBackward, isFirst }: Asked,
  count: () => Promise<number>,
): Page<NotificationGroup> {
  const found = [...Map.groupBy(rows, ({ groupId }) => groupId).values()];
  const isMore = found.length > size;
  const shown = isBackward ? found.slice(-size) : found.slice(0, size);
  const edges = shown.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ cursor: cursorOf(first.latest), node: groupFrom(viewer, first, group) }];
  });
  const total = rows[0]?.total;
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isBackward || isMore,
      hasPreviousPage: isBackward ? isMore : !isFirst,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return total ?? count();
    },
  };
}

const groupFrom = (viewer: MemberViewer, first: Row, rows: readonly Row[]): NotificationGroup => ({
  id: first.groupId,
  thread:
    first.threadId === null
      ? null
      : {
          id: first.threadId,
          number: first.threadNumber ?? 0,
          slug: first.threadSlug ?? '',
          title: first.threadTitle ?? '',
          lang: first.threadLang ?? '',
        },
  count: first.groupCount,
  unreadCount: first.groupUnread,
  items: rows.map((row) => itemFrom(viewer, row)),
});

const itemFrom = (viewer: MemberViewer, row: Row): Notification => ({
  id: row.itemId,
  kind: row.kind,
  at: row.at,
  isRead: row.isRead,
  actor: row.actorIsThere ? authorFrom(row, 'actor', viewer) : null,
  othersCount: ruleOf(row.kind).isBundled ? Math.max(0, row.actors - 1) : 0,
  post: row.postNumber === null ? null : { number: row.postNumber, lang: row.postLang ?? '', excerpt: row.postExcerpt },
  cluster: clusterRefFrom(row),
});
