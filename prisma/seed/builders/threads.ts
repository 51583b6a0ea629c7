import { slugOf, type ContentLanguage } from '@cluster-commons/domain/kernel';
import type { ThreadKind } from '@cluster-commons/domain/threads';
import { renderPost } from '@cluster-commons/markdown';
import { insert, type Db } from './db.ts';
import { aMember } from './members.ts';
import { tailOf, type Source } from './source.ts';

/** What is kept of a post beside its Markdown. */
function keptOf(body: string) {
  const { html, excerpt, rendererVersion } = renderPost(body);
  return { html, excerpt, rendererVersion };
}

export interface ThreadRow {
  id: string;
  /** Given by the database by default; part of the address. */
  number: number;
  slug: string;
  title: string;
  lang: ContentLanguage;
  kind: ThreadKind;
  visibility: 'public' | 'cluster';
  tags: string[];
  clusterId: string | null;
  authorId: string;
  clientKey: string | null;
  acceptedPostId: string | null;
  acceptedAt: Date | null;
  acceptedById: string | null;
  lastPostNumber: number;
  postCount: number;
  lastPostAt: Date;
  lockedAt: Date | null;
  pinnedAt: Date | null;
  hiddenAt: Date | null;
  isAnonymous: boolean;
  version: number;
  source: Record<string, unknown> | null;
  createdAt: Date;
}

export interface PostRow {
  id: string;
  threadId: string;
  number: number;
  authorId: string;
  replyToId: string | null;
  clientKey: string | null;
  lang: ContentLanguage;
  body: string;
  html: string;
  excerpt: string;
  rendererVersion: number;
  editedAt: Date | null;
  removedAt: Date | null;
  hiddenAt: Date | null;
  hiddenById: string | null;
  hiddenReason: string | null;
  hiddenReasonLang: string | null;
  deletedAt: Date | null;
  votes: number | null;
  source: Record<string, unknown> | null;
  createdAt: Date;
}

/** One of the posts of a thread that is being built; the first opens it. */
export type PostDraft = Partial<Omit<PostRow, 'threadId' | 'number' | 'html' | 'excerpt' | 'rendererVersion'>>;

export interface ThreadDraft extends Partial<ThreadRow> {
  posts?: readonly PostDraft[];
  /** Number of the post that is the answer; 2 is the first reply. */
  acceptedPost?: number;
}

async function insertPost(db: Db, row: PostRow): Promise<void> {
  await insert(db, 'post', { ...row, source: row.source === null ? null : JSON.stringify(row.source) });
  if (row.deletedAt !== null) return;
  await db.query(
    `update profile set post_count = post_count + 1, last_posted_at = greatest(last_posted_at, $2)
      where member_id = $1
        and not exists (select from thread where id = $3 and is_anonymous and author_id = $1)`,
    [row.authorId, row.createdAt, row.threadId],
  );
}

function postFrom(from: Source, draft: PostDraft, place: Pick<PostRow, 'threadId' | 'number' | 'authorId' | 'lang'>) {
  const createdAt = draft.createdAt ?? from.now;
  const body = draft.body ?? 'We tried it with three workshops. It took two months.';
  const row: PostRow = {
    id: from.ids(createdAt),
    replyToId: null,
    clientKey: null,
    body,
    ...keptOf(body),
    editedAt: null,
    removedAt: null,
    hiddenAt: null,
    hiddenById: null,
    hiddenReason: null,
    hiddenReasonLang: null,
    deletedAt: null,
    votes: null,
    source: null,
    createdAt,
    ...place,
    ...draft,
  };
  return row;
}

const latest = (dates: readonly Date[]): Date => new Date(Math.max(...dates.map((date) => date.getTime())));

function threadFrom(from: Source, given: Partial<ThreadRow>, authorId: string): Omit<ThreadRow, 'number'> {
  const createdAt = given.createdAt ?? from.now;
  const id = given.id ?? from.ids(createdAt);
  const title = given.title ?? `How do you share a machine? (${tailOf(id)})`;
  return {
    id,
    slug: slugOf(title),
    title,
    lang: 'en',
    kind: 'question',
    visibility: 'public',
    tags: [],
    clusterId: null,
    authorId,
    clientKey: null,
    acceptedPostId: null,
    acceptedAt: null,
    acceptedById: null,
    lastPostNumber: 1,
    postCount: 1,
    lastPostAt: createdAt,
    lockedAt: null,
    pinnedAt: null,
    hiddenAt: null,
    isAnonymous: false,
    version: 1,
    source: null,
    createdAt,
    ...given,
  };
}

/** A thread with its posts (one by default), its counters and those of its cluster and authors right. */
export async function aThread(
  db: Db,
  from: Source,
  draft: ThreadDraft = {},
): Promise<ThreadRow & { posts: PostRow[] }> {
  const { posts: drafts = [{}], acceptedPost, ...given } = draft;
  const authorId = given.authorId ?? drafts[0]?.authorId ?? (await aMember(db, from)).id;
  const thread = threadFrom(from, given, authorId);
  const posts = drafts.map((one, index) =>
    postFrom(
      from,
      { createdAt: thread.createdAt, ...one },
      { threadId: thread.id, number: index + 1, authorId, lang: thread.lang },
    ),
  );
  const kept = posts.filter((post) => post.deletedAt === null);
  const answer = acceptedPost === undefined ? undefined : posts[acceptedPost - 1];
  if (acceptedPost !== undefined && answer === undefined) throw new RangeError(`There is no post ${acceptedPost}`);
  const row = {
    ...thread,
    lastPostNumber: posts.length,
    postCount: kept.length,
    lastPostAt: latest([thread.createdAt, ...kept.map((post) => post.createdAt)]),
    version: given.version ?? posts.length,
    ...(answer === undefined
      ? {}
      : {
          acceptedPostId: answer.id,
          acceptedAt: given.acceptedAt ?? answer.createdAt,
          acceptedById: given.acceptedById ?? authorId,
        }),
  };
  await insert(db, 'thread', { ...row, source: row.source === null ? null : JSON.stringify(row.source) });
  for (const post of posts) await insertPost(db, post);
  if (row.clusterId !== null && row.visibility === 'public' && row.hiddenAt === null) {
    await db.query('update cluster set thread_count = thread_count + 1 where id = $1', [row.clusterId]);
  }
  const { rows } = await db.query<{ number: number }>('select number from thread where id = $1', [row.id]);
  return { ...row, number: rows[0]?.number ?? 0, posts };
}

/** A reply, with the next number of its thread. */
export async function aPost(db: Db, from: Source, given: Pick<PostRow, 'threadId'> & PostDraft): Promise<PostRow> {
  const createdAt = given.createdAt ?? from.now;
  const authorId = given.authorId ?? (await aMember(db, from)).id;
  const { rows } = await db.query<{ number: number; lang: ContentLanguage }>(
    `update thread set last_post_number = last_post_number + 1, version = version + 1,
            post_count = post_count + case when $3 then 0 else 1 end,
            last_post_at = case when $3 then last_post_at else greatest(last_post_at, $2) end
      where id = $1 returning last_post_number as number, lang`,
    [given.threadId, createdAt, (given.deletedAt ?? null) !== null],
  );
  const [thread] = rows;
  if (thread === undefined) throw new RangeError(`There is no thread ${given.threadId}`);
  const row = postFrom(from, { ...given, createdAt }, { threadId: given.threadId, authorId, ...thread });
  await insertPost(db, row);
  return row;
}
