import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
  linesOf,
} from '@cluster-commons/domain/kernel';
import { checkFileIds } from '@cluster-commons/domain/files';
import { checkReply, threadPolicy } from '@cluster-commons/domain/threads';
import { renderPost, type RenderedPost } from '@cluster-commons/markdown';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { isDuplicate } from '../../platform/database/pg-errors.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { areAllUsable, attachedFiles, attachFiles, usableFiles, UseFiles, type ShownFile } from '../files/index.ts';
import { authorColumns } from '../profiles/index.ts';
import type { Post } from './post.model.ts';
import { NamedThings } from './named-things.ts';
import { postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';
import { sameText, type PostRow } from './thread-rows.ts';

export interface Reply {
  threadId: string;
  body: string;
  lang: string;
  clientKey: string | null;
  replyTo: string | null;
  /** Files of the author that stand nowhere yet. */
  fileIds: readonly string[];
}

/** What the decision and the answer need, in one row: the thread, the answered post, the author's card. */
type ReplyFacts = Omit<
  PostRow,
  'id' | 'number' | 'body' | 'html' | 'createdAt' | 'files' | 'reactionCounts' | 'results'
> & {
  isRepeated: boolean;
  isSameText: boolean;
};

interface WrittenReply {
  number: number;
  createdAt: string;
  files: ShownFile[] | null;
}

const replyFacts = statement(
  'reply_facts',
  `select t.id as "threadId", t.author_id as "threadAuthorId", t.cluster_id as "threadClusterId",
          t.visibility as "threadVisibility", t.kind as "threadKind", t.accepted_post_id as "acceptedPostId",
          t.locked_at is not null as "threadIsLocked", t.hidden_at is not null as "threadIsHidden",
          exists (select 1 from cluster k where k.id = t.cluster_id and k.archived_at is not null) as "threadIsInArchive",
          t.is_anonymous as "threadIsAnonymous",
          r.id as "replyToId", r.number as "replyToNumber", r.author_id as "replyToAuthorId",
          r.removed_at is not null as "replyToIsRemoved", rm.name as "replyToAuthorName",
          exists (select 1 from post k where k.author_id = $2 and k.client_key = $4) as "isRepeated",
          ${sameText('$2', '$5')} as "isSameText",
          ${authorColumns('m', 'p', 'author')}
     from thread t
     join member m on m.id = $2
     left join profile p on p.member_id = m.id
     left join post r on r.id = $3 and r.thread_id = t.id and r.deleted_at is null
     left join member rm on rm.id = r.author_id
    where t.id = $1`,
);

/**
 * Thread, post with its files, counters, audit and outbox in one statement. Its first UPDATE repeats what the decision rests on,
 * and numbers the post under the thread's row lock; no row means that the facts have changed.
 */
const writeReply = statement(
  'reply_write',
  `with k as (
     ${usableFiles('$12', '$2')}
   ), t as (
     update thread set post_count = post_count + 1, last_post_number = last_post_number + 1,
                       last_post_at = now(), version = version + 1
      where id = $1 and locked_at is null and hidden_at is null and ${areAllUsable('k', '$12')}
        and not exists (select 1 from cluster k where k.id = thread.cluster_id and k.archived_at is not null)
        and (visibility = 'public' or exists (
              select 1 from membership ms
               where ms.cluster_id = thread.cluster_id and ms.member_id = $2 and ms.left_at is null))
      returning id, last_post_number, post_count, version, is_anonymous and author_id = $2 as is_nameless
   ), o as (
     insert into post (id, thread_id, number, author_id, reply_to_id, client_key, lang, body, html, excerpt, renderer_version)
     select $3, t.id, t.last_post_number, $2, $4, $5, $6, $7, $8, $9, $10 from t
     returning number, created_at
   ), f as (
     ${attachFiles('k', '$12', '$3')}
   ), w as (
     update profile set post_count = post_count + 1, last_posted_at = now()
      where member_id = $2 and exists (select 1 from t where not t.is_nameless)
   ), a as (
     ${auditLine({ act: 'post.written', actor: '$2', subject: '$3', scope: 't.id', from: 't' })}
   ), x as (
     ${eventLine({ event: 'thread.replied', id: '$11', payload: { ...threadPayload, postId: '$3::uuid' }, from: 't' })}
   )
   select o.number, o.created_at as "createdAt", ${attachedFiles('f')} as files from o`,
);

@Injectable()
export class ReplyToThread {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
    private readonly named: NamedThings,
    private readonly files: UseFiles,
  ) {}

  /** Writes a reply once: the same key again gives the post that it made. */
  async run(viewer: MemberViewer, given: Reply): Promise<Outcome<Post>> {
    const reply = { ...given, body: linesOf(given.body), fileIds: [...new Set(given.fileIds)] };
    const problems = [...checkReply(reply), ...checkFileIds(reply.fileIds, 'post')];
    if (problems.length > 0) return failed(...problems);

    let rendered: RenderedPost | null = null;
    // The facts may change between reading and writing: decide once more, then refuse.
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const facts = await this.facts(viewer, reply);
      if (facts === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
      if (facts.isRepeated) return this.repeated(viewer, reply);
      const decision = threadPolicy.reply(viewer, threadFactsOfPost(facts));
      if (!decision.allowed) return refused(decision, 'input', 'threadId');
      if (reply.replyTo !== null && facts.replyToId === null)
        return failed(problem('OTHER_THREAD', 'input', 'replyTo'));
      if (facts.isSameText) return failed(problem('SAME_TEXT', 'input', 'body'));
      const unfit = await this.files.problemsOf(viewer, reply.fileIds, 'post', 'fileIds');
      if (unfit.length > 0) return failed(...unfit);
      if (attempt === 1) await this.limits.take(allowances.replyByMember, viewer.id);
      rendered ??= renderPost(reply.body, { named: await this.named.of(viewer, reply.body) });
      if (rendered.isEmpty) return failed(problem('REQUIRED', 'input', 'body'));
      try {
        const post = await this.write(viewer, reply, facts, rendered);
        if (post !== null) return done(post);
      } catch (error) {
        if (!isDuplicate(error, 'post_author_id_client_key_key')) throw error;
        return this.repeated(viewer, reply);
      }
    }
    return failed(problem('THREAD_CHANGED', 'input', 'threadId'));
  }

  private facts(viewer: MemberViewer, { threadId, replyTo, clientKey, body }: Reply): Promise<ReplyFacts | null> {
    return this.database.one<ReplyFacts>(replyFacts, [threadId, viewer.id, replyTo, clientKey, body]);
  }

  private async write(
    viewer: MemberViewer,
    reply: Reply,
    facts: ReplyFacts,
    rendered: RenderedPost,
  ): Promise<Post | null> {
    const id = newId();
    const written = await this.database.one<WrittenReply>(writeReply, [
      reply.threadId,
      viewer.id,
      id,
      reply.replyTo,
      reply.clientKey,
      reply.lang,
      reply.body,
      rendered.html,
      rendered.excerpt,
      rendered.rendererVersion,
      newId(),
      reply.fileIds,
    ]);
    if (written === null) return null;
    return postFrom(viewer, {
      ...facts,
      id,
      number: written.number,
      lang: reply.lang,
      body: reply.body,
      revision: 1,
      html: rendered.html,
      createdAt: written.createdAt,
      files: written.files,
      editedAt: null,
      removedAt: null,
      comesBackBy: null,
      hiddenAt: null,
      hiddenReason: null,
      hiddenReasonLang: null,
      votes: null,
      source: null,
      reactionCounts: null,
      results: null,
    });
  }

  /** The outcome of the first time this key was sent. */
  private async repeated(viewer: MemberViewer, reply: Reply): Promise<Outcome<Post>> {
    const post = await this.queries.postByKey(viewer.id, reply.clientKey ?? '');
    return post !== null && post.threadId === reply.threadId && post.body === reply.body
      ? done(postFrom(viewer, post))
      : failed(problem('KEY_REUSED', 'input', 'clientKey'));
  }
}
