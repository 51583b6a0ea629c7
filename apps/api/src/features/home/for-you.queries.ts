import { Injectable } from '@nestjs/common';
import { homeLimits } from '@cluster-commons/domain/home';
import { countedMost, type MemberViewer } from '@cluster-commons/domain/kernel';
import { awaySince } from '../../platform/auth/away-since.ts';
import { instant, maybe, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import {
  cursorOf,
  cursorShape,
  readCursor,
  withFields,
  type Direction,
  type Page,
  type Place,
} from '../../platform/graphql/paging.ts';
import { summaryFrom } from '../threads/index.ts';
import type { ForYouItem, ForYouPage } from './for-you.model.ts';
import { forYouCount, forYouPage, reasonOf, type ForYouPlace, type ForYouRow } from './for-you-statements.ts';

const away = { since: maybe(instant(awaySince('s'))) };
const awayFrom = statement('away_since', `select ${select(away)} from session s where s.id = $1`, away);

@Injectable()
export class ForYouQueries {
  constructor(private readonly database: Database) {}

  /**
   * What is the member's to read, what is unread first, in each section the latest post first.
   * @throws ApiError BAD_INPUT for a cursor of another list
   */
  async page(
    viewer: MemberViewer,
    sessionId: string | null,
    { size, after, before }: Place & { size: number },
  ): Promise<ForYouPage> {
    const direction: Direction = before === null ? 'after' : 'before';
    const cursor = before ?? after;
    const { statement, values } = forYouPage(
      viewer,
      size + 1,
      cursor === null ? null : placeOf(cursor, direction),
      direction,
    );
    const rows = await this.database.all(statement, values);
    const isBackward = direction === 'before';
    const isMore = rows.length > size;
    const shown = isBackward ? rows.slice(0, size).reverse() : rows.slice(0, size);
    const edges = shown.map((row) => ({ cursor: cursorFrom(row), node: itemFrom(viewer, row) }));
    const page: Page<ForYouItem> = {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: isBackward || isMore,
        hasPreviousPage: isBackward ? isMore : after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: 0,
    };
    const count = (of: 'unread' | 'all', most: number): Promise<number> => this.count(viewer, of, most);
    const away = (): Promise<string | null> => this.awaySince(sessionId);
    return withFields(page, {
      get totalCount() {
        return count('all', countedMost + 1);
      },
      get unreadCount() {
        return count('unread', homeLimits.counted + 1);
      },
      get awaySince() {
        return away();
      },
    });
  }

  private async count(viewer: MemberViewer, of: 'unread' | 'all', most: number): Promise<number> {
    const { statement, values } = forYouCount(viewer, of, most);
    return (await this.database.one(statement, values))?.count ?? 0;
  }

  private async awaySince(sessionId: string | null): Promise<string | null> {
    return (await this.database.one(awayFrom, [sessionId]))?.since ?? null;
  }
}

const isSection = (value: unknown): boolean => value === 0 || value === 1;

const cursorFrom = (row: ForYouRow): string => cursorOf(row.isRead ? 1 : 0, row.lastPostAt, row.id);

function placeOf(cursor: string, direction: Direction): ForYouPlace {
  const [isRead, lastPostAt, id] = readCursor(cursor, [isSection, cursorShape.instant, cursorShape.id], direction);
  return { isRead: isRead === 1, lastPostAt: String(lastPostAt), id: String(id) };
}

const itemFrom = (viewer: MemberViewer, row: ForYouRow): ForYouItem => ({
  thread: summaryFrom(viewer, row),
  unreadCount: row.unreadCount,
  firstUnread: row.firstUnread,
  reason: {
    kind: reasonOf(row),
    id: row.what,
    name: row.whatName,
    slug: row.whatSlug,
    cause: reasonOf(row) === 'thread' ? row.cause : null,
  },
});
