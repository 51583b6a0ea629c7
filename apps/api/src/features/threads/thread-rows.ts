import { editLimits, replyNoteLimits, type ThreadKind } from '@cluster-commons/domain/threads';
import { flag, instant, integer, json, maybe, text, texts, type RowOf } from '../../platform/database/columns.ts';
import { filesOfPost, type ShownFile } from '../files/index.ts';
import { authorRow, clusterRefRow } from '../profiles/index.ts';
import { postReactionColumns, usefulCount } from './post-reactions.ts';
import type { ThreadVisibility } from './thread.model.ts';

/** Whether the cluster of a thread `t` is kept to be read only. */
const isInArchive = flag(`exists (select 1 from cluster k where k.id = t.cluster_id and k.archived_at is not null)`);

/** How acts of moderation left a thread `t`. */
const marks = {
  isLocked: flag('t.locked_at is not null'),
  isPinned: flag('t.pinned_at is not null'),
};

/** What rules and acts of moderation rest on, of a thread `t`. */
export const threadFacts = {
  authorId: text('t.author_id'),
  clusterId: maybe(text('t.cluster_id')),
  visibility: text<ThreadVisibility>('t.visibility'),
  kind: text<ThreadKind>('t.kind'),
  isHidden: flag('t.hidden_at is not null'),
  isInArchive,
  isAnonymous: flag('t.is_anonymous'),
  ...marks,
};

/** Columns that any read model of a thread `t` shows. */
const shown = {
  id: text('t.id'),
  number: integer('t.number'),
  slug: text('t.slug'),
  title: text('t.title'),
  lang: text('t.lang'),
  kind: text<ThreadKind>('t.kind'),
  visibility: text<ThreadVisibility>('t.visibility'),
  tags: texts('t.tags'),
  createdAt: instant('t.created_at'),
  lastPostAt: instant('t.last_post_at'),
  postCount: integer('t.post_count'),
  isAnonymous: flag('t.is_anonymous'),
  ...marks,
  ...authorRow('m', 'p', 'author'),
  ...clusterRefRow('c'),
};

/** Who wrote a thread `t` as `m` with profile `p`, and the cluster `c` it stands in. */
export const threadJoins = `join member m on m.id = t.author_id left join profile p on p.member_id = m.id
  left join cluster c on c.id = t.cluster_id`;

/** Columns of a `ThreadSummary`. */
export const threadSummary = {
  ...shown,
  isAnswered: flag('t.accepted_post_id is not null'),
  usefulCount: integer(usefulCount),
  /** Posts and all reactions to them. */
  topCount: integer('t.post_count + t.reaction_count'),
};
export type SummaryRow = RowOf<typeof threadSummary>;

/** The summary of a thread `t`, as post `s` by member `sm` with profile `sp`: null where there is none to read. */
const summaryRow = {
  summaryId: maybe(text('s.id')),
  summaryNumber: maybe(integer('s.number')),
  summaryUpTo: maybe(integer('t.summary_up_to')),
  summaryLang: maybe(text('s.lang')),
  summaryHtml: maybe(text('s.html')),
  summaryRevision: maybe(integer('s.revision')),
  /** Posts behind the last one that is in it, without itself. */
  summarySince: integer(`case when s.id is null then 0 else (select count(*) from post b
    where b.thread_id = t.id and b.number > t.summary_up_to and b.id <> s.id
      and b.hidden_at is null and b.removed_at is null and b.deleted_at is null) end`),
  ...authorRow('sm', 'sp', 'summaryAuthor'),
};

/** The post that sums a thread `t` up, where it can be read, and who wrote it. */
export const summaryJoins = `left join post s on s.id = t.summary_post_id and s.thread_id = t.id and s.hidden_at is null
    and s.removed_at is null and s.deleted_at is null
  left join member sm on sm.id = s.author_id left join profile sp on sp.member_id = sm.id`;

/** The head of a thread page, with the answer as post `a` by member `am` with profile `ap`. */
export const threadHead = {
  ...threadFacts,
  ...shown,
  version: integer('t.version'),
  revision: integer('t.revision'),
  acceptedAt: maybe(instant('t.accepted_at')),
  answerId: maybe(text('a.id')),
  answerNumber: maybe(integer('a.number')),
  answerExcerpt: maybe(text('a.excerpt')),
  answerIsWithheld: flag('a.hidden_at is not null or a.removed_at is not null'),
  ...authorRow('am', 'ap', 'answerAuthor'),
  ...summaryRow,
};
export type HeadRow = RowOf<typeof threadHead>;

/** Where an imported post comes from, as its row keeps it. */
export interface PostSource {
  siteName: string;
  url?: string;
  authorName: string;
  authorUrl?: string;
  licence: string;
  licenceUrl?: string;
}

/** The thread `t` of a post, as far as rules rest on it. */
export const threadOfPost = {
  threadAuthorId: text('t.author_id'),
  threadClusterId: maybe(text('t.cluster_id')),
  threadVisibility: text<ThreadVisibility>('t.visibility'),
  threadKind: text<ThreadKind>('t.kind'),
  threadIsLocked: flag('t.locked_at is not null'),
  threadIsHidden: flag('t.hidden_at is not null'),
  threadIsInArchive: isInArchive,
  threadIsAnonymous: flag('t.is_anonymous'),
  acceptedPostId: maybe(text('t.accepted_post_id')),
};
export type ThreadOfPost = RowOf<typeof threadOfPost>;

/** By whom a removed post `o` can be brought back; of one whose words are gone nothing is left. */
export const comesBackBy = `case when o.removed_at is null or o.body = '' then null
  when o.removed_at > now() - make_interval(hours => ${editLimits.restoreHours}) then 'author' else 'staff' end`;

/** Whether a member posted a text within the last minutes; SQL of both. */
export const sameText = (member: string, body: string): string =>
  `exists (select 1 from post s where s.author_id = ${member} and s.body = ${body}
     and s.created_at > now() - make_interval(mins => ${replyNoteLimits.sameTextMinutes})
     and s.removed_at is null and s.deleted_at is null)`;

/** Columns of a post `o` by member `m` with profile `p`, answering post `r` by member `rm`, in its thread `t`. */
export const postRow = {
  id: text('o.id'),
  threadId: text('o.thread_id'),
  number: integer('o.number'),
  lang: text('o.lang'),
  body: text('o.body'),
  revision: integer('o.revision'),
  isShared: flag('o.is_shared'),
  html: text('o.html'),
  createdAt: instant('o.created_at'),
  editedAt: maybe(instant('o.edited_at')),
  removedAt: maybe(instant('o.removed_at')),
  comesBackBy: maybe(text<'author' | 'staff'>(comesBackBy)),
  hiddenAt: maybe(instant('o.hidden_at')),
  hiddenReason: maybe(text('o.hidden_reason')),
  hiddenReasonLang: maybe(text('o.hidden_reason_lang')),
  votes: maybe(integer('o.votes')),
  source: maybe(json<PostSource>('o.source')),
  files: maybe(json<ShownFile[]>(filesOfPost('o.id'))),
  replyToId: maybe(text('o.reply_to_id')),
  replyToNumber: maybe(integer('r.number')),
  replyToAuthorId: maybe(text('r.author_id')),
  replyToIsRemoved: flag('r.removed_at is not null'),
  replyToAuthorName: maybe(text(`case when rm.status <> 'left' then rm.name end`)),
  ...postReactionColumns,
  ...authorRow('m', 'p', 'author'),
  ...threadOfPost,
};
export type PostRow = RowOf<typeof postRow>;
