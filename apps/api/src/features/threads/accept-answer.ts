import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Thread } from './thread.model.ts';
import { postFacts, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/** Marks `$2` (null: nothing) as the answer of `$1`, unless it is marked so already or the reply has gone meanwhile. */
const markAnswer = statement(
  'thread_mark_answer',
  `with t as (
     update thread set accepted_post_id = $2, accepted_at = case when $2::uuid is null then null else now() end,
                       accepted_by_id = case when $2::uuid is null then null else $3::uuid end, version = version + 1
      where id = $1 and kind = 'question' and hidden_at is null
        and ($2::uuid is null or exists (
              select 1 from post o where o.id = $2 and o.thread_id = $1 and o.number > 1
                 and o.hidden_at is null and o.removed_at is null and o.deleted_at is null))
        and accepted_post_id is distinct from $2
      returning id, version, post_count
   ), a as (
     ${auditLine({
       act: either('$2::uuid is null', 'answer.unmarked', 'answer.marked'),
       actor: '$3',
       subject: 'coalesce($2, t.id)',
       scope: 't.id',
       from: 't',
     })}
   ), x as (
     ${eventLine({
       event: 'answer.marked',
       id: '$4',
       payload: { ...threadPayload, postId: '$2::uuid' },
       from: 't where $2::uuid is not null',
     })}
   ), y as (
     ${eventLine({ event: 'answer.unmarked', id: '$4', payload: threadPayload, from: 't where $2::uuid is null' })}
   )
   select version from t`,
);

/** Which reply shall be the answer; null: none. */
export interface AnswerChoice {
  threadId: string;
  postId: string | null;
}

@Injectable()
export class AcceptAnswer {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Marks a reply as the answer, or takes the mark away; doing it twice changes nothing. */
  async run(viewer: MemberViewer, { threadId, postId }: AnswerChoice): Promise<Outcome<Thread>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const refusal = await this.refusal(viewer, { threadId, postId });
    if (refusal !== null) return refusal;
    await this.database.one(markAnswer, [threadId, postId, viewer.id, newId()]);
    return foundOr(await this.queries.byId(viewer, threadId), 'input', 'threadId');
  }

  private async refusal(viewer: MemberViewer, { threadId, postId }: AnswerChoice): Promise<Outcome<never> | null> {
    if (postId === null) {
      const thread = await this.queries.byId(viewer, threadId);
      if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
      const unmarking = threadPolicy.acceptAnswer(viewer, thread.facts);
      return unmarking.allowed ? null : refused(unmarking, 'input', 'threadId');
    }
    const post = await this.queries.postById(viewer, postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    if (post.threadId !== threadId) return failed(problem('OTHER_THREAD', 'input', 'postId'));
    const decision = threadPolicy.acceptPost(viewer, threadFactsOfPost(post), postFacts(post));
    return decision.allowed ? null : refused(decision, 'input', 'postId');
  }
}
