import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  lineOf,
  problem,
  refused,
  slugOf,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { checkFileIds } from '@cluster-commons/domain/files';
import { checkPoll, type WrittenPoll } from '@cluster-commons/domain/polls';
import { checkForm, checkThread, kindPolicy, type ThreadForm } from '@cluster-commons/domain/threads';
import { renderPost, type RenderedPost } from '@cluster-commons/markdown';
import { tagOf } from '@cluster-commons/messages/taxonomies/tags';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { isDuplicate } from '../../platform/database/pg-errors.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { areAllUsable, attachFiles, usableFiles, UseFiles } from '../files/index.ts';
import { NamedThings } from './named-things.ts';
import { pollLines, pollValue } from './poll-lines.ts';
import type { Thread, ThreadVisibility } from './thread.model.ts';
import { sameText } from './thread-rows.ts';
import { ThreadQueries } from './thread.queries.ts';
import { bodyOf, type PostLanguage } from './written-body.ts';

export interface NewThread extends ThreadForm, PostLanguage {
  poll: WrittenPoll | null;
  clusterId: string | null;
  title: string;
  tags: readonly string[];
  visibility: ThreadVisibility;
  isAnonymous: boolean;
  clientKey: string | null;
  /** Files of the author that stand nowhere yet. */
  fileIds: readonly string[];
}

/** With its opening post as it is stored. */
type ComposedThread = NewThread & { readonly body: string };

const composed = (given: NewThread): ComposedThread => ({
  ...given,
  body: bodyOf(given),
  fileIds: [...new Set(given.fileIds)],
});

/** Everything that is wrong with the form of a thread that is opened `at` an instant; empty when nothing is. */
export function problemsOfThread(given: NewThread, at: Date): Problem[] {
  const thread = composed(given);
  return [
    ...checkThread(thread).filter(({ path }) => given.body !== null || path[1] !== 'body'),
    ...checkForm(given),
    ...(given.poll === null ? [] : checkPoll(given.poll, at)),
    ...checkFileIds(thread.fileIds, 'post'),
  ];
}

/**
 * Thread, opening post with its files, poll, counters, audit and outbox; no row when the author has left the cluster,
 * it is archived, or one of the files cannot be used.
 */
const writeThread = statement(
  'thread_open',
  `with k as (
     ${usableFiles('$17', '$9::uuid')}
   ), t as (
     insert into thread (id, slug, title, lang, kind, visibility, tags, cluster_id, author_id, client_key, is_anonymous)
     select $1, $2, $3, $4, $5::thread_kind, $6::thread_visibility, $7::text[], $8::uuid, $9::uuid, $10, $19::boolean
      where ${areAllUsable('k', '$17')} and ($8::uuid is null or exists (
            select 1 from membership ms join cluster k on k.id = ms.cluster_id and k.archived_at is null
             where ms.cluster_id = $8::uuid and ms.member_id = $9::uuid and ms.left_at is null))
     returning id, number, version
   ), o as (
     insert into post (id, thread_id, number, author_id, lang, body, html, excerpt, renderer_version)
     select $11, t.id, 1, $9::uuid, $4, $12, $13, $14, $15 from t
   ), f as (
     ${attachFiles('k', '$17', '$11::uuid')}
   ), ${pollLines({ thread: 't.id', poll: '$18', from: 't' })}, c as (
     update cluster set thread_count = thread_count + ($6::thread_visibility = 'public')::int, version = version + 1
      where id = $8::uuid and exists (select 1 from t)
   ), w as (
     update profile set post_count = post_count + 1, last_posted_at = now()
      where member_id = $9::uuid and exists (select 1 from t) and not $19
   ), a as (
     ${auditLine({
       act: 'thread.opened',
       actor: '$9',
       subject: 't.id',
       scope: 't.id',
       detail: `case when $19 then '{"isAnonymous": true}' end`,
       from: 't',
     })}
   ), x as (
     ${eventLine({ event: 'thread.opened', id: '$16', payload: { ...threadPayload, postCount: '1' }, from: 't' })}
   )
   select t.number from t`,
);

const postedAlready = statement('posted_already', `select 1 where ${sameText('$1', '$2')}`);

const clusterIsArchived = statement(
  'cluster_is_archived',
  `select 1 from cluster c where c.id = $1 and c.archived_at is not null`,
);

const threadByKey = statement(
  'thread_by_key',
  `select t.number, t.title, o.body from thread t join post o on o.thread_id = t.id and o.number = 1
    where t.author_id = $1 and t.client_key = $2`,
);

@Injectable()
export class OpenThread {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
    private readonly named: NamedThings,
    private readonly files: UseFiles,
  ) {}

  /** Opens a thread once: the same key again gives the thread that it made. */
  async run(viewer: MemberViewer, given: NewThread): Promise<Outcome<Thread>> {
    const thread = composed(given);
    const problems = problemsOfThread(given, new Date());
    if (problems.length > 0) return failed(...problems);

    const decision = kindPolicy.open(viewer, thread);
    if (!decision.allowed)
      return refused(decision, 'input', decision.reason === 'ONLY_QUESTIONS' ? 'isAnonymous' : 'clusterId');

    const repeated = await this.repeated(viewer, thread);
    if (repeated !== null) return repeated;
    const unfit = await this.files.problemsOf(viewer, thread.fileIds, 'post', 'fileIds');
    if (unfit.length > 0) return failed(...unfit);
    await this.limits.take(allowances.threadByMember, viewer.id);
    const post = renderPost(thread.body, { named: await this.named.of(viewer, thread.body) });
    if (post.isEmpty) return failed(problem('REQUIRED', 'input', 'body'));
    if ((await this.database.one(postedAlready, [viewer.id, thread.body])) !== null)
      return failed(problem('SAME_TEXT', 'input', 'body'));

    try {
      const written = await this.write(viewer, thread, post);
      return written === null ? this.unfit(viewer, thread) : this.opened(viewer, written.number);
    } catch (error) {
      if (!isDuplicate(error, 'thread_author_id_client_key_key')) throw error;
      return (await this.repeated(viewer, thread)) ?? failed(problem('KEY_REUSED', 'input', 'clientKey'));
    }
  }

  private write(viewer: MemberViewer, thread: ComposedThread, post: RenderedPost): Promise<{ number: number } | null> {
    const title = lineOf(thread.title);
    return this.database.one<{ number: number }>(writeThread, [
      newId(),
      slugOf(title),
      title,
      thread.lang,
      thread.kind,
      thread.visibility,
      [...new Set(thread.tags.map(tagOf))],
      thread.clusterId,
      viewer.id,
      thread.clientKey,
      newId(),
      thread.body,
      post.html,
      post.excerpt,
      post.rendererVersion,
      newId(),
      thread.fileIds,
      pollValue(thread.poll),
      thread.isAnonymous,
    ]);
  }

  private async opened(viewer: MemberViewer, number: number): Promise<Outcome<Thread>> {
    return foundOr(await this.queries.byNumber(viewer, number, null));
  }

  /** Why nothing was written: a file has gone or stands elsewhere, the cluster is archived, or the viewer has left it. */
  private async unfit(viewer: MemberViewer, thread: NewThread): Promise<Outcome<never>> {
    const ofFiles = await this.files.problemsOf(viewer, thread.fileIds, 'post', 'fileIds');
    if (ofFiles.length > 0) return failed(...ofFiles);
    const isInArchive = (await this.database.one(clusterIsArchived, [thread.clusterId])) !== null;
    const decision = kindPolicy.open(viewer, { ...thread, isInArchive });
    return decision.allowed
      ? failed(problem('NOT_A_MEMBER', 'input', 'clusterId'))
      : refused(decision, 'input', 'clusterId');
  }

  private async repeated(viewer: MemberViewer, thread: ComposedThread): Promise<Outcome<Thread> | null> {
    if (thread.clientKey === null) return null;
    const first = await this.database.one<{ number: number; title: string; body: string }>(threadByKey, [
      viewer.id,
      thread.clientKey,
    ]);
    if (first === null) return null;
    return first.title === lineOf(thread.title) && first.body === thread.body
      ? this.opened(viewer, first.number)
      : failed(problem('KEY_REUSED', 'input', 'clientKey'));
  }
}
