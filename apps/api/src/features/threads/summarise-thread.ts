import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  moderates,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { isLong, summaryLimits, summaryPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Thread } from './thread.model.ts';
import { postFacts, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/**
 * Has `$2` (null: nothing) sum `$1` up, as far as `$5`, and written together from then on. `$6`: the viewer moderates there.
 * No row: it is so already, or the facts changed. On record stands which post it is, and not each post further that it reaches.
 */
const writeSummary = statement(
  'thread_summarise',
  `with b as (
     select summary_post_id is distinct from $2::uuid as "isOther" from thread where id = $1
   ), t as (
     update thread k set summary_post_id = $2::uuid, version = version + 1,
            summary_up_to = case when $2::uuid is not null then least($5::int, k.last_post_number) end
      where k.id = $1 and (k.summary_post_id, k.summary_up_to) is distinct from
            ($2::uuid, case when $2::uuid is not null then least($5::int, k.last_post_number) end)
        and ($6::boolean or (k.locked_at is null and k.hidden_at is null))
        and not exists (select 1 from cluster c where c.id = k.cluster_id and c.archived_at is not null)
        and ($2::uuid is null or exists (select 1 from post o where o.id = $2 and o.thread_id = $1 and o.number > 1
              and o.hidden_at is null and o.removed_at is null and o.deleted_at is null))
     returning k.id, k.version, k.post_count
   ), o as (
     update post set is_shared = true where id = $2 and not is_shared and exists (select from t)
   ), a as (
     ${auditLine({
       act: either('$2::uuid is null', 'summary.unmarked', 'summary.marked'),
       actor: '$3',
       subject: 'coalesce($2, t.id)',
       scope: 't.id',
       from: 't join b on b."isOther"',
     })}
   ), x as (
     ${eventLine({ event: 'thread.summarised', id: '$4', payload: threadPayload, from: 't' })}
   )
   select version from t`,
);

/** Which post sums a thread up; null: none. */
interface SummaryChoice {
  threadId: string;
  postId: string | null;
  /** Number of the last post that is in it; null: the one before it. */
  upTo: number | null;
}

@Injectable()
export class SummariseThread {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Has a post sum its thread up, says how far it reaches, or takes the summary away; doing it twice changes nothing. */
  async run(viewer: MemberViewer, { threadId, postId, upTo }: SummaryChoice): Promise<Outcome<Thread>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    if (upTo !== null && upTo < 1) return failed({ ...problem('TOO_FEW', 'input', 'upTo'), limit: 1 });
    const thread = await this.queries.byId(viewer, threadId);
    if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    const present = thread.summary?.postId ?? null;
    const decidedOn = postId ?? present;
    // Nothing to take away: so it is already.
    if (decidedOn === null) return foundOr(thread);
    const post = await this.queries.postById(viewer, decidedOn);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    if (post.threadId !== threadId) return failed(problem('OTHER_THREAD', 'input', 'postId'));
    const isSame = postId === present;
    const decide = isSame ? summaryPolicy.extend : summaryPolicy.mark;
    const decision = decide(viewer, threadFactsOfPost(post), postFacts(post));
    if (!decision.allowed) return refused(decision, 'input', 'postId');
    if (postId !== null && !isSame && !isLong(thread.postCount))
      return failed({ ...problem('THREAD_TOO_SHORT', 'input', 'threadId'), limit: summaryLimits.posts });
    const reach = upTo ?? Math.max(1, post.number - 1);
    const isModerating = moderates(viewer, thread.facts.clusterId);
    await this.database.one(writeSummary, [threadId, postId, viewer.id, newId(), reach, isModerating]);
    const after = await this.queries.byId(viewer, threadId);
    return after !== null && (after.summary?.postId ?? null) !== postId
      ? failed(problem('THREAD_CHANGED', 'input', 'threadId'))
      : foundOr(after, 'input', 'threadId');
  }
}
