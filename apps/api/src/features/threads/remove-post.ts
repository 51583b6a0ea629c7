import { Injectable } from '@nestjs/common';
import {
  allowances,
  checkLine,
  done,
  failed,
  foundOr,
  lineOf,
  problem,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { editLimits, editPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Post } from './post.model.ts';
import { takeBackReply, takeBackThread } from './take-back.queries.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';
import type { PostRow } from './thread-rows.ts';

/** Which post its author wants gone. */
export interface Removal {
  postId: string;
  /** Empty where none is given. */
  reason: string;
  /** Language that the reason is written in. */
  lang: Language;
}

/**
 * The post loses its words for readers, and the mark of the answer; a thread without replies goes with it, hidden since
 * the very moment of the removal, by which bringing back knows it again. No row: the facts changed.
 */
const writeRemoval = statement(
  'post_remove',
  `with b as (
     select t.accepted_post_id is not distinct from $1 as "wasAnswer", t.hidden_at is not null as "wasHidden"
       from thread t where t.id = (select thread_id from post where id = $1)
   ), o as (
     update post set removed_at = now()
      where id = $1 and author_id = $2 and removed_at is null and hidden_at is null and deleted_at is null
     returning id, thread_id, number, removed_at
   ), t as (
     update thread t set version = version + 1,
            accepted_at = case when t.accepted_post_id is distinct from o.id then t.accepted_at end,
            accepted_by_id = case when t.accepted_post_id is distinct from o.id then t.accepted_by_id end,
            accepted_post_id = nullif(t.accepted_post_id, o.id),
            hidden_at = coalesce(t.hidden_at, case when o.number = 1 and t.last_post_number = 1 then o.removed_at end)
       from o where t.id = o.thread_id
     returning t.id, t.version, t.post_count, t.cluster_id, t.visibility, t.hidden_at is not null as "isHidden"
   ), c as (
     update cluster set thread_count = greatest(thread_count - 1, 0), version = cluster.version + 1 from t, b
      where cluster.id = t.cluster_id and t.visibility = 'public' and t."isHidden" and not b."wasHidden"
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select from o)
   ), a as (
     ${auditLine({
       act: 'post.removed',
       actor: '$2',
       subject: 'o.id',
       scope: 'o.thread_id',
       reason: '$3',
       reasonLang: '$4',
       from: 'o join t on true',
     })}
   ), u as (
     ${auditLine({ act: 'answer.unmarked', actor: '$2', subject: 't.id', scope: 't.id', from: 't join b on b."wasAnswer"' })}
   ), x as (
     ${eventLine({
       event: 'post.removed',
       id: '$5',
       payload: { ...threadPayload, postId: 'o.id' },
       from: 'o join t on true',
     })}
   )
   select number from o`,
);

@Injectable()
export class RemovePost {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Removes a post of one's own; one that was just sent and that nobody answered is gone without a trace. */
  async run(viewer: MemberViewer, { postId, reason, lang }: Removal): Promise<Outcome<Post>> {
    const problems = checkLine(reason, editLimits.note, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    const post = await this.queries.postById(viewer, postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const decision = editPolicy.remove(viewer, threadFactsOfPost(post), postFacts(post));
    if (!decision.allowed) return refused(decision, 'input', 'postId');
    await this.limits.take(allowances.editByMember, viewer.id);

    if (await this.takeBack(viewer, post)) return done({ ...postFrom(viewer, post), state: 'TAKEN_BACK' });
    await this.database.one(writeRemoval, [postId, viewer.id, lineOf(reason), lang, newId()]);
    const after = await this.queries.postById(viewer, postId);
    if (after !== null && after.removedAt === null) return failed(problem('POST_HIDDEN', 'input', 'postId'));
    return foundOr(after === null ? null : postFrom(viewer, after), 'input', 'postId');
  }

  /** Asks only where it may still be in time; the database's clock decides. */
  private async takeBack(viewer: MemberViewer, post: PostRow): Promise<boolean> {
    const seconds = (Date.now() - Date.parse(post.createdAt)) / 1000;
    if (seconds > editLimits.takeBackSeconds * 2) return false;
    const statement = post.number === 1 ? takeBackThread : takeBackReply;
    return (await this.database.one(statement, [post.id, viewer.id, newId()])) !== null;
  }
}
