import { authorColumns, type AuthorRow, type ClusterRefRow } from '../profiles/index.ts';
import type { ThreadKind, ThreadVisibility } from './thread.model.ts';

/** The head of a thread page as its statement returns it. */
export type HeadRow = AuthorRow<'author'> &
  AuthorRow<'answerAuthor'> &
  ClusterRefRow & {
    id: string;
    number: number;
    slug: string;
    title: string;
    lang: string;
    kind: ThreadKind;
    visibility: ThreadVisibility;
    tags: string[];
    createdAt: string;
    lastPostAt: string;
    postCount: number;
    version: number;
    isLocked: boolean;
    isPinned: boolean;
    isHidden: boolean;
    answerId: string | null;
    answerNumber: number | null;
    answerExcerpt: string | null;
    answerIsWithheld: boolean;
    acceptedAt: string | null;
  };

/** Where an imported post comes from, as its row keeps it. */
export interface PostSource {
  siteName: string;
  url?: string;
  authorName: string;
  authorUrl?: string;
  licence: string;
  licenceUrl?: string;
}

/** Columns of a post `o` by member `m` with profile `p`, answering post `r` by member `rm`. */
export const postColumns = `o.id, o.thread_id as "threadId", o.number, o.lang, o.body, o.html,
  o.created_at as "createdAt", o.edited_at as "editedAt", o.removed_at as "removedAt", o.hidden_at as "hiddenAt",
  o.hidden_reason as "hiddenReason", o.votes, o.source, o.reply_to_id as "replyToId", r.number as "replyToNumber",
  rm.name as "replyToAuthorName", ${authorColumns('m', 'p', 'author')}`;

/** The thread of a post, as far as rules rest on it. */
export interface ThreadOfPost {
  threadAuthorId: string;
  threadClusterId: string | null;
  threadVisibility: ThreadVisibility;
  threadKind: ThreadKind;
  threadIsLocked: boolean;
  threadIsHidden: boolean;
}

export type PostRow = AuthorRow<'author'> &
  ThreadOfPost & {
    id: string;
    threadId: string;
    number: number;
    lang: string;
    body: string;
    html: string;
    createdAt: string;
    editedAt: string | null;
    removedAt: string | null;
    hiddenAt: string | null;
    hiddenReason: string | null;
    votes: number | null;
    source: PostSource | null;
    replyToId: string | null;
    replyToNumber: number | null;
    replyToAuthorName: string | null;
    acceptedPostId: string | null;
  };
