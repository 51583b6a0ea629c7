import { Injectable } from '@nestjs/common';
import type { MemberViewer, Viewer } from '@cluster-commons/domain/kernel';
import { reactionPolicy, type ReactionKind } from '@cluster-commons/domain/reactions';
import { threadPolicy, type PostFacts } from '@cluster-commons/domain/threads';
import {
  flag,
  instant,
  integer,
  json,
  maybe,
  select,
  text,
  texts,
  type RowOf,
} from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { ability } from '../../platform/graphql/payload.ts';
import { authorRow } from '../profiles/index.ts';
import {
  postFacts,
  reactionsFrom,
  threadFactsOfPost,
  threadOfPost,
  ThreadQueries,
  writerFrom,
  type ReactionCounts,
} from '../threads/index.ts';
import type { PostReactionsOwn, Reaction } from './reaction.model.ts';

/** A post `o` in its thread `t`, as far as rules rest on it, with what the member `$2` says of it. */
const reactedPost = {
  id: text('o.id'),
  number: integer('o.number'),
  authorId: text('o.author_id'),
  isHidden: flag('o.hidden_at is not null'),
  isRemoved: flag('o.removed_at is not null'),
  counts: maybe(json<ReactionCounts>(`(select to_json(rc) from reaction_count rc where rc.post_id = o.id)`)),
  kinds: texts(
    'array(select e.kind::text from reaction e where e.post_id = o.id and e.member_id = $2 order by e.kind)',
  ),
  result: maybe(
    text(`(select e.result from reaction e where e.post_id = o.id and e.member_id = $2 and e.kind = 'tried_it')`),
  ),
  ...threadOfPost,
};
export type ReactedPost = RowOf<typeof reactedPost>;

const reactedPosts = statement(
  'reacted_posts',
  `select ${select(reactedPost)} from post o join thread t on t.id = o.thread_id
    where o.id = any($1::uuid[]) and o.deleted_at is null`,
  reactedPost,
);

const ownKind = { postId: text('e.post_id'), kind: text<ReactionKind>('e.kind') };
const ownKinds = statement(
  'reactions_own',
  `select ${select(ownKind)} from reaction e where e.member_id = $2 and e.post_id = any($1::uuid[])`,
  ownKind,
);

const columns = {
  id: text('e.id'),
  kind: text<ReactionKind>('e.kind'),
  result: maybe(text('e.result')),
  at: instant('e.at'),
  ...authorRow('m', 'p', 'author'),
};

const list = new KeysetList({
  name: 'post_reactions',
  columns,
  from: 'reaction e',
  joins: 'join member m on m.id = e.member_id left join profile p on p.member_id = m.id',
  orders: {
    latest: {
      keys: [
        { by: 'e.at', key: 'at', as: 'instant' },
        { by: 'e.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (postId: string, shape) => {
    shape.where(`e.post_id = ${shape.value(postId)}`);
  },
});

export const factsOf = ({ authorId, number, isHidden, isRemoved }: ReactedPost): PostFacts => ({
  authorId,
  number,
  isHidden,
  isRemoved,
});

/** What is a member's own among the reactions to a post of a thread that is there for them. */
export function ownReactionsFrom(viewer: MemberViewer, row: ReactedPost): PostReactionsOwn {
  const [thread, post] = [threadFactsOfPost(row), factsOf(row)];
  const isReadable = threadPolicy.readPost(viewer, thread, post).allowed;
  return {
    postId: row.id,
    reactions: isReadable ? reactionsFrom(row.id, row.counts) : [],
    kinds: row.kinds as ReactionKind[],
    result: row.result,
    viewerCan: { react: ability(reactionPolicy.react(viewer, thread, post)) },
  };
}

@Injectable()
export class ReactionQueries {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
  ) {}

  /** Posts of threads that are there for the member, each with what they say of it; others are left out. */
  async posts(viewer: MemberViewer, ids: readonly string[]): Promise<ReactedPost[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.all(reactedPosts, [ids, viewer.id]);
    return rows.filter((row) => threadPolicy.read(viewer, threadFactsOfPost(row)).allowed);
  }

  /** What a member says of each of these posts. */
  async kindsOf(memberId: string, postIds: readonly string[]): Promise<Map<string, Set<ReactionKind>>> {
    const rows = await this.database.all(ownKinds, [postIds, memberId]);
    const found = new Map<string, Set<ReactionKind>>();
    for (const { postId, kind } of rows) found.set(postId, (found.get(postId) ?? new Set()).add(kind));
    return found;
  }

  /** Who says what of a post, latest first; null where its words are not there for the viewer. */
  async page(
    viewer: Viewer,
    place: { thread: number; post: number },
    slice: Place & { size: number },
  ): Promise<Page<Reaction> | null> {
    const post = await this.threads.postByNumber(viewer, place.thread, place.post);
    if (post === null) return null;
    const thread = threadFactsOfPost(post);
    if (!threadPolicy.readPost(viewer, thread, postFacts(post)).allowed) return null;
    return list.page(this.database, post.id, { order: 'latest', ...slice }, (row) => ({
      id: row.id,
      kind: row.kind,
      result: row.result,
      at: row.at,
      author: writerFrom(row, 'author', viewer, thread, { id: row.id, as: 'asker' }),
    }));
  }
}
