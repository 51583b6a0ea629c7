import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  lineOf,
  moderates,
  overtaken,
  problem,
  refused,
  slugOf,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { checkHead, threadChangePolicy, type ThreadKind } from '@cluster-commons/domain/threads';
import { tagOf } from '@cluster-commons/messages/taxonomies/tags';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { flag, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { UpdateThreadInput } from './post-edits.inputs.ts';
import type { Thread, ThreadVisibility } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

/** What shall stand at the head of a thread, complete. */
interface Head {
  title: string;
  tags: readonly string[];
  kind: ThreadKind;
  lang: string;
  clusterId: string | null;
  visibility: ThreadVisibility;
  isInArchive: boolean;
}

const archive = { isInArchive: flag('c.archived_at is not null') };
const clusterToMoveTo = statement(
  'cluster_to_move_to',
  `select ${select(archive)} from cluster c where c.id = $1`,
  archive,
);

/** `$10`: the viewer moderates where the thread stands; `$11`: where it shall stand. */
const stillHolds = `($10::boolean or (t.locked_at is null and t.hidden_at is null
       and (t.visibility = 'public' or t.last_post_number = 1
            or ($9::thread_visibility = 'cluster' and t.cluster_id is not distinct from $8::uuid))))
   and not exists (select 1 from cluster k where k.id = t.cluster_id and k.archived_at is not null)
   and ($8::uuid is not distinct from t.cluster_id or $8::uuid is null or exists (
         select 1 from cluster k where k.id = $8::uuid and k.archived_at is null and ($11::boolean or exists (
           select 1 from membership ms where ms.cluster_id = k.id and ms.member_id = $2 and ms.left_at is null))))
   and ($6::thread_kind = 'question' or t.accepted_post_id is null)`;

/** The head, the counts of both clusters, the takedown epoch, the audit line and the event; no row: the facts changed. */
const writeHead = statement(
  'thread_update',
  `with b as (
     select cluster_id, visibility, hidden_at from thread where id = $1
   ), t as (
     update thread t set title = $4, slug = $5, kind = $6::thread_kind, tags = $7::text[], cluster_id = $8::uuid,
                         visibility = $9::thread_visibility, lang = $12, revision = t.revision + 1, version = t.version + 1
      where t.id = $1 and t.revision = $3 and ${stillHolds}
     returning t.id, t.version, t.post_count, t.cluster_id, t.visibility, t.hidden_at
   ), n as (
     select id, sum(count)::int as count from (
       select b.cluster_id as id, -1 as count from b, t where b.visibility = 'public' and b.hidden_at is null
       union all select t.cluster_id, 1 from t where t.visibility = 'public' and t.hidden_at is null) counted
      group by id having sum(count) <> 0
   ), c as (
     update cluster set thread_count = greatest(thread_count + n.count, 0), version = version + 1
       from n where cluster.id = n.id
   ), e as (
     update public_epoch set epoch = epoch + 1
      where exists (select from b, t where b.visibility = 'public' and t.visibility <> 'public')
   ), a as (
     ${auditLine({ act: 'thread.changed', actor: '$2', subject: 't.id', scope: 't.id', from: 't' })}
   ), x as (
     ${eventLine({ event: 'thread.changed', id: '$13', payload: threadPayload, from: 't' })}
   )
   select version from t`,
);

@Injectable()
export class UpdateThread {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Gives a thread another head; where that is another by now than the change began with, the newer one comes back. */
  async run(viewer: MemberViewer, input: UpdateThreadInput): Promise<Outcome<Thread>> {
    const thread = await this.queries.byId(viewer, input.threadId);
    if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    const head = await this.headOf(thread, input);
    if (head === null) return failed(problem('NOT_FOUND', 'input', 'clusterId'));
    const refusal = refusalOf(viewer, thread, head, input.version);
    if (refusal !== null) return refusal;
    const problems = checkHead(head);
    if (problems.length > 0) return failed(...problems);

    await this.limits.take(allowances.editByMember, viewer.id);
    const isWritten = await this.write(viewer, thread, head, input.version);
    const after = await this.queries.byId(viewer, input.threadId);
    if (isWritten || after === null) return foundOr(after, 'input', 'threadId');
    return refusalOf(viewer, after, head, input.version) ?? failed(problem('THREAD_CHANGED', 'input', 'threadId'));
  }

  /** The head as it shall be: what is not given stays. Null where there is no such cluster. */
  private async headOf(thread: Thread, input: UpdateThreadInput): Promise<Head | null> {
    const clusterId = input.clusterId === undefined ? thread.facts.clusterId : input.clusterId;
    const isMoved = clusterId !== null && clusterId !== thread.facts.clusterId;
    const cluster = isMoved ? await this.database.one(clusterToMoveTo, [clusterId]) : noArchive;
    if (cluster === null) return null;
    return {
      title: lineOf(input.title ?? thread.title),
      tags: input.tags ?? thread.tags,
      kind: input.kind ?? thread.kind,
      lang: input.language ?? thread.lang,
      clusterId,
      visibility: input.visibility ?? thread.visibility,
      isInArchive: cluster.isInArchive,
    };
  }

  private async write(viewer: MemberViewer, thread: Thread, head: Head, version: number): Promise<boolean> {
    const written = await this.database.one(writeHead, [
      thread.id,
      viewer.id,
      version,
      head.title,
      slugOf(head.title),
      head.kind,
      [...new Set(head.tags.map(tagOf))],
      head.clusterId,
      head.visibility,
      moderates(viewer, thread.facts.clusterId),
      moderates(viewer, head.clusterId),
      head.lang,
      newId(),
    ]);
    return written !== null;
  }
}

/** It stays where it is. */
const noArchive = { isInArchive: false };

/** Why the thread as it stands does not become so. */
function refusalOf(viewer: MemberViewer, thread: Thread, head: Head, version: number): Outcome<Thread> | null {
  const facts = { ...thread.facts, hasReplies: thread.postCount > 1, isAnswered: thread.answer !== null };
  const decision = threadChangePolicy.changeTo(viewer, facts, head);
  if (!decision.allowed) return refused(decision, 'input', ...pathOf(decision.reason));
  return thread.revision === version ? null : overtaken(thread, problem('THREAD_CHANGED', 'input'));
}

/** The field of the input that a refusal is about. */
function pathOf(reason: string): string[] {
  if (reason === 'NOT_A_MEMBER') return ['clusterId'];
  if (reason === 'CLUSTER_REQUIRED' || reason === 'OTHERS_WROTE') return ['visibility'];
  return ['HAS_ANSWER', 'NOT_A_VALUE', 'ONLY_MODERATORS', 'ONLY_QUESTIONS'].includes(reason) ? ['kind'] : ['threadId'];
}
