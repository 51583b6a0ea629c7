import { Injectable } from '@nestjs/common';
import { namelessPolicy, threadPolicy, type PostFacts, type ThreadFacts } from '@cluster-commons/domain/threads';
import type { Decision, Viewer } from '@cluster-commons/domain/kernel';
import { integer, maybe, select } from '../../platform/database/columns.ts';
import { Database, StandbyDatabase, statement } from '../../platform/database/database.ts';
import { gathered } from '../../platform/database/gathered.ts';
import { cursorOf, page, type Page } from '../../platform/graphql/paging.ts';
import { filesFrom } from '../files/index.ts';
import { clusterRefFrom } from '../profiles/index.ts';
import type { Attribution, Post } from './post.model.ts';
import { postAbilities, threadAbilities } from './thread-abilities.ts';
import type { Thread } from './thread.model.ts';
import { reactionsFrom, resultsFrom } from './post-reactions.ts';
import {
  postRow,
  summaryJoins,
  threadHead,
  threadJoins,
  type HeadRow,
  type PostRow,
  type ThreadOfPost,
} from './thread-rows.ts';
import { summaryFrom } from './thread-summary.ts';
import { calledAs, writerFrom } from './thread-writers.ts';

const headOf = (name: string, where: string) =>
  statement(
    name,
    `select ${select(threadHead)}
       from thread t
       ${threadJoins}
       left join post a on a.id = t.accepted_post_id
       left join member am on am.id = a.author_id
       left join profile ap on ap.member_id = am.id
       ${summaryJoins}
      where ${where}`,
    threadHead,
  );

const headByNumber = headOf('thread_head_by_number', 't.number = $1');
const headById = headOf('thread_head_by_id', 't.id = $1');

const postsOf = (name: string, where: string) =>
  statement(
    name,
    `select ${select(postRow)}
       from post o
       join thread t on t.id = o.thread_id
       join member m on m.id = o.author_id
       left join profile p on p.member_id = m.id
       left join post r on r.id = o.reply_to_id
       left join member rm on rm.id = r.author_id
      where ${where}`,
    postRow,
  );

const postsFrom = postsOf(
  'thread_posts_from',
  `o.thread_id = (select id from thread where number = $1) and o.number >= $2 and o.deleted_at is null
   order by o.number limit $3`,
);
const postById = postsOf('post_by_id', 'o.id = $1 and o.deleted_at is null');
const postByNumber = postsOf(
  'post_by_number',
  'o.thread_id = (select id from thread where number = $1) and o.number = $2 and o.deleted_at is null',
);
const postByKey = postsOf('post_by_key', 'o.author_id = $1 and o.client_key = $2');

const versionOf = statement(
  'thread_version',
  // A poll that closes changes its page, and nobody writes anything then.
  `select t.version + case when p.closes_at <= now() then 1 else 0 end as version, e.epoch
     from public_epoch e left join thread t on t.number = $1 left join poll p on p.thread_id = t.id`,
  { version: maybe(integer()), epoch: integer() },
);

/** Where a page of posts begins and how long it is. */
export interface PostWindow {
  /** Least post number of the page. */
  from: number;
  size: number;
}

/** The read model of a thread and its posts: two statements side by side, complete plain objects. */
@Injectable()
export class ThreadQueries {
  constructor(
    private readonly database: Database,
    private readonly standby: StandbyDatabase,
  ) {}

  /** The thread with the wanted page of posts under way; null when it is not there for this viewer. */
  async byNumber(viewer: Viewer, number: number, window: PostWindow | null): Promise<Thread | null> {
    const posts = window === null ? null : this.postRows(number, window);
    // A thread that is withheld must not leave the rejection of its posts unheard.
    posts?.catch(() => undefined);
    const row = await this.database.one(headByNumber, [number]);
    return row === null ? null : this.readable(viewer, row, posts, window);
  }

  async byId(viewer: Viewer, id: string): Promise<Thread | null> {
    const row = await this.database.one(headById, [id]);
    return row === null ? null : this.readable(viewer, row, null, null);
  }

  /** Whether the viewer may read a thread now; asked once for all who hear the same news. */
  async isReadable(viewer: Viewer, id: string): Promise<boolean> {
    const row = await this.#headAmong(id);
    return row !== null && threadPolicy.read(viewer, row).allowed;
  }

  /** Whether the viewer may reply to a thread now; null when it is not there. */
  async mayReply(viewer: Viewer, id: string): Promise<Decision | null> {
    const row = await this.#headAmong(id);
    return row === null ? null : threadPolicy.reply(viewer, row);
  }

  readonly #headAmong = gathered(async (ids) => {
    const rows = await Promise.all(ids.map((id) => this.database.one(headById, [id])));
    return new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row]])));
  });

  /** A page of posts of a thread that the viewer has been shown. */
  async posts(viewer: Viewer, thread: Pick<Thread, 'number' | 'postCount'>, window: PostWindow): Promise<Page<Post>> {
    return postPage(viewer, await this.postRows(thread.number, window), window, thread.postCount);
  }

  async postById(viewer: Viewer, id: string): Promise<PostRow | null> {
    return readableIn(viewer, await this.database.one(postById, [id]));
  }

  /** A post by its number in a thread; null when the thread is not there for the viewer. */
  async postByNumber(viewer: Viewer, thread: number, number: number): Promise<PostRow | null> {
    return readableIn(viewer, await this.database.one(postByNumber, [thread, number]));
  }

  /** Markdown of the opening post of a thread that the viewer has been shown; null while its words are withheld. */
  async openingBody(viewer: Viewer, number: number): Promise<string | null> {
    const [row] = await this.postRows(number, { from: 1, size: 0 });
    const isShown = row?.number === 1 && threadPolicy.readPost(viewer, threadFactsOfPost(row), postFacts(row)).allowed;
    return isShown ? row.body : null;
  }

  /** The post that this author has already made with this key. */
  postByKey(authorId: string, clientKey: string): Promise<PostRow | null> {
    return this.database.one(postByKey, [authorId, clientKey]);
  }

  /** What a finished page is checked against; `version` is null when the thread is not there. */
  async version(number: number): Promise<{ version: number | null; epoch: number }> {
    const row = await this.standby.one(versionOf, [number]);
    return row ?? { version: null, epoch: 0 };
  }

  private postRows(number: number, window: PostWindow): Promise<PostRow[]> {
    return this.database.all(postsFrom, [number, window.from, window.size + 1]);
  }

  private readable(
    viewer: Viewer,
    row: HeadRow,
    posts: Promise<PostRow[]> | null,
    window: PostWindow | null,
  ): Thread | null {
    if (!threadPolicy.read(viewer, row).allowed) return null;
    const thread = threadFrom(viewer, row);
    if (posts !== null && window !== null) {
      thread.postsPage = posts.then((rows) => postPage(viewer, rows, window, row.postCount));
    }
    return thread;
  }
}

const readableIn = (viewer: Viewer, row: PostRow | null): PostRow | null =>
  row !== null && threadPolicy.read(viewer, threadFactsOfPost(row)).allowed ? row : null;

export const threadFactsOfPost = (row: ThreadOfPost): ThreadFacts => ({
  authorId: row.threadAuthorId,
  clusterId: row.threadClusterId,
  visibility: row.threadVisibility,
  kind: row.threadKind,
  isLocked: row.threadIsLocked,
  isHidden: row.threadIsHidden,
  isInArchive: row.threadIsInArchive,
  isAnonymous: row.threadIsAnonymous,
});

export const postFacts = (row: PostRow): PostFacts => ({
  authorId: row.authorId,
  number: row.number,
  isHidden: row.hiddenAt !== null,
  isRemoved: row.removedAt !== null,
  isShared: row.isShared,
  comesBackBy: row.comesBackBy,
});

function threadFrom(viewer: Viewer, row: HeadRow): Thread {
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    title: row.title,
    lang: row.lang,
    kind: row.kind,
    visibility: row.visibility,
    tags: row.tags,
    author: writerFrom(row, 'author', viewer, row, { id: row.id, as: 'member' }),
    isAnonymous: row.isAnonymous,
    cluster: clusterRefFrom(row),
    createdAt: row.createdAt,
    lastPostAt: row.lastPostAt,
    postCount: row.postCount,
    version: row.version,
    revision: row.revision,
    isLocked: row.isLocked,
    isPinned: row.isPinned,
    isHidden: row.isHidden,
    facts: row,
    answer:
      row.answerId === null || row.answerNumber === null || row.acceptedAt === null
        ? null
        : {
            postId: row.answerId,
            number: row.answerNumber,
            acceptedAt: row.acceptedAt,
            excerpt: row.answerIsWithheld ? '' : (row.answerExcerpt ?? ''),
            author: writerFrom(row, 'answerAuthor', viewer, row, { id: row.answerId, as: 'asker' }),
          },
    summary: summaryFrom(viewer, row),
    viewerCan: threadAbilities(viewer, row),
  };
}

const attributionOf = (source: PostRow['source']): Attribution | null =>
  source === null
    ? null
    : {
        siteName: source.siteName,
        url: source.url ?? null,
        authorName: source.authorName,
        authorUrl: source.authorUrl ?? null,
        licence: source.licence,
        licenceUrl: source.licenceUrl ?? null,
      };

/** A post as this viewer sees it: hidden and removed ones keep their place and lose their words. */
export function postFrom(viewer: Viewer, row: PostRow): Post {
  const thread = threadFactsOfPost(row);
  const facts = postFacts(row);
  const isReadable = threadPolicy.readPost(viewer, thread, facts).allowed;
  return {
    id: row.id,
    threadId: row.threadId,
    number: row.number,
    lang: row.lang,
    html: isReadable ? row.html : null,
    body: isReadable ? row.body : null,
    revision: row.revision,
    isShared: row.isShared,
    author: writerFrom(row, 'author', viewer, thread, { id: row.id, as: calledAs(row.number) }),
    isAnonymous: namelessPolicy.writesNameless(row.authorId, thread),
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    state: facts.isRemoved ? 'REMOVED' : facts.isHidden ? 'HIDDEN' : 'VISIBLE',
    hiddenReason: row.hiddenReason,
    hiddenReasonLang: row.hiddenReasonLang,
    isAnswer: row.acceptedPostId === row.id,
    replyTo:
      row.replyToId === null || row.replyToNumber === null
        ? null
        : {
            id: row.replyToId,
            number: row.replyToNumber,
            authorName: row.replyToAuthorName ?? '',
            withheldAs: namelessPolicy.withholds(viewer, row.replyToAuthorId ?? '', thread)
              ? calledAs(row.replyToNumber)
              : null,
            isRemoved: row.replyToIsRemoved,
          },
    votes: row.votes,
    attribution: attributionOf(row.source),
    files: isReadable ? filesFrom(row.files) : [],
    reactions: isReadable ? reactionsFrom(row.id, row.reactionCounts) : [],
    results: isReadable ? resultsFrom(viewer, thread, row.results) : [],
    viewerCan: postAbilities(viewer, thread, facts),
  };
}

const postPage = (viewer: Viewer, rows: readonly PostRow[], window: PostWindow, count: number): Page<Post> =>
  page(
    rows.map((row) => postFrom(viewer, row)),
    window.size,
    (post) => cursorOf(post.number),
    window.from > 1,
    count,
  );
