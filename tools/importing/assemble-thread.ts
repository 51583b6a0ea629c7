import { slugOf } from '@cluster-commons/domain/kernel';
import { rendererVersion } from '@cluster-commons/markdown';
import type { Conversion } from './conversion.ts';
import type { Place } from './report.ts';
import { shortened } from './row-fields.ts';
import {
  answerAddress,
  commentAddress,
  licenceOf,
  questionAddress,
  userAddress,
  type PostSource,
  type Site,
} from './site.ts';
import type { ConvertedText } from './text-conversion.ts';
import { formerMemberName } from './write-members.ts';

export type EntryKind = 'questions' | 'answers' | 'comments';

/** A question, an answer or a comment as it waits to be written. */
export interface Entry {
  kind: EntryKind;
  /** Its number at the source. */
  id: string;
  /** Number of its question there. */
  question: string;
  /** Number of the post a comment stands under. */
  commented: string | null;
  line: number;
  uuid: string;
  replyTo: string | null;
  createdAt: Date;
  editedAt: Date | null;
  votes: number;
  /** Rows of Votes.xml behind `votes`, and the line of the first one. */
  voteRows: number;
  voteLine: number | null;
  /** Number of its author there; null where the account is gone. */
  author: string | null;
  authorName: string | null;
  /** The author's account here. */
  member: string | null;
  title: string | null;
  tags: string[] | null;
  licence: string | null;
  body: string;
}

export interface WaitingThread {
  question: string;
  thread: string;
  accepted: string | null;
  acceptedAt: Date | null;
  entries: readonly Entry[];
}

export interface PostRow {
  id: string;
  threadId: string;
  number: number;
  authorId: string;
  replyToId: string | null;
  body: string;
  html: string;
  excerpt: string;
  rendererVersion: number;
  editedAt: Date | null;
  votes: number;
  source: PostSource;
  createdAt: Date;
}

export interface ThreadRow {
  id: string;
  slug: string;
  title: string;
  tags: string[];
  authorId: string;
  source: PostSource;
  createdAt: Date;
}

/** What one thread gains. */
export interface AssembledThread {
  threadId: string;
  /** Null where the thread is there already. */
  thread: ThreadRow | null;
  posts: PostRow[];
  written: Entry[];
  lastPostAt: Date;
  acceptedPostId: string | null;
  acceptedAt: Date | null;
  skipped: { entry: Entry; reason: string }[];
  changed: { place: Place; how: string }[];
}

export const fileOf = (kind: EntryKind): string => (kind === 'comments' ? 'Comments.xml' : 'Posts.xml');

const rank: Record<EntryKind, number> = { questions: 0, answers: 1, comments: 1 };

/** The question first, whatever its date; then by date, an answer before a comment of the same moment. */
const byTime = (a: Entry, b: Entry): number =>
  rank[a.kind] - rank[b.kind] ||
  a.createdAt.getTime() - b.createdAt.getTime() ||
  Number(a.kind === 'comments') - Number(b.kind === 'comments') ||
  Number(a.id) - Number(b.id);

function addressOf(site: Site, entry: Entry): string {
  if (entry.kind === 'questions') return questionAddress(site, entry.id);
  if (entry.kind === 'answers') return answerAddress(site, entry.id);
  return commentAddress(site, entry.question, entry.id, entry.commented ?? entry.question);
}

/** What the licence asks to be shown: where it comes from, who wrote it there, and on which terms. */
function sourceOf(site: Site, entry: Entry): PostSource {
  return {
    siteName: site.host,
    url: addressOf(site, entry),
    authorName: entry.authorName ?? (entry.author === null ? formerMemberName : `user${entry.author}`),
    ...(entry.author === null ? {} : { authorUrl: userAddress(site, entry.author) }),
    ...licenceOf(entry.licence, entry.createdAt.getTime()),
  };
}

const refusalOf = (entry: Entry, text: Conversion): string | null => {
  if (typeof text === 'string') return `its text cannot be converted: ${text}`;
  return text.body === '' && entry.kind !== 'questions' ? 'it has no text' : null;
};

/**
 * The rows of a thread, or what is new of one that is there already.
 * @param texts the converted bodies, by the id the post gets here
 * @param lastNumber the highest number of a post of the thread that is there already; 0 for a new one
 * @param formerMember the account for authors who are gone
 */
export function assembleThread(
  site: Site,
  waiting: WaitingThread,
  texts: ReadonlyMap<string, Conversion>,
  lastNumber: number,
  formerMember: string,
): AssembledThread {
  const skipped: AssembledThread['skipped'] = [];
  const changed: AssembledThread['changed'] = [];
  const posts: PostRow[] = [];
  const written: Entry[] = [];
  const refused = new Set<string>();
  const refuse = (entry: Entry, reason: string): void => {
    refused.add(entry.uuid);
    skipped.push({ entry, reason });
  };
  let thread: ThreadRow | null = null;

  for (const entry of [...waiting.entries].sort(byTime)) {
    const text = texts.get(entry.uuid) ?? 'nothing came back';
    const refusal = refusalOf(entry, text);
    if (refusal !== null) refuse(entry, refusal);
    else if (lastNumber === 0 && entry.kind !== 'questions' && thread === null)
      refuse(entry, 'its question could not be imported');
    else if (entry.replyTo !== null && refused.has(entry.replyTo))
      refuse(entry, `its post ${entry.commented} could not be imported`);
    else {
      const { body, html, excerpt } = text as ConvertedText;
      const authorId = entry.member ?? formerMember;
      const source = sourceOf(site, entry);
      if (entry.kind === 'questions' && lastNumber === 0) {
        const title = entry.title || shortened(excerpt, 80) || `Question ${entry.id}`;
        if (title !== entry.title)
          changed.push({
            place: { file: 'Posts.xml', line: entry.line },
            how: 'it has no title: its first words stand for it',
          });
        thread = {
          id: waiting.thread,
          slug: slugOf(title),
          title,
          tags: entry.tags ?? [],
          authorId,
          source,
          createdAt: entry.createdAt,
        };
      }
      written.push(entry);
      posts.push({
        id: entry.uuid,
        threadId: waiting.thread,
        number: lastNumber + posts.length + 1,
        authorId,
        replyToId: entry.replyTo,
        body,
        html,
        excerpt,
        rendererVersion,
        editedAt: entry.editedAt,
        votes: entry.votes,
        source,
        createdAt: entry.createdAt,
      });
    }
  }
  const isAccepted = waiting.accepted !== null && posts.some(({ id }) => id === waiting.accepted);
  return {
    threadId: waiting.thread,
    thread,
    posts,
    written,
    lastPostAt: new Date(Math.max(0, ...posts.map(({ createdAt }) => createdAt.getTime()))),
    acceptedPostId: isAccepted ? waiting.accepted : null,
    acceptedAt: isAccepted ? waiting.acceptedAt : null,
    skipped,
    changed,
  };
}
