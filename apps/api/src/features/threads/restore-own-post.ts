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
import { editPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Post } from './post.model.ts';
import { comesBackBy } from './thread-rows.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/** The post has its words again; a thread that went with it is back. `$3`: the viewer moderates there. */
const writeReturn = statement(
  'post_bring_back',
  `with b as (
     select o.removed_at, t.hidden_at from post o join thread t on t.id = o.thread_id where o.id = $1
   ), o as (
     update post o set removed_at = null
      where o.id = $1 and o.removed_at is not null and o.deleted_at is null
        and (${comesBackBy} = 'author' and o.author_id = $2 or ${comesBackBy} is not null and $3::boolean)
     returning o.id, o.thread_id, o.number
   ), t as (
     update thread t set version = version + 1,
            hidden_at = case when o.number <> 1 or t.hidden_at is distinct from b.removed_at then t.hidden_at end
       from o, b where t.id = o.thread_id
     returning t.id, t.version, t.post_count, t.cluster_id, t.visibility, t.hidden_at
   ), c as (
     update cluster set thread_count = thread_count + 1, version = cluster.version + 1 from t, b
      where cluster.id = t.cluster_id and t.visibility = 'public' and t.hidden_at is null and b.hidden_at is not null
   ), a as (
     ${auditLine({
       act: 'post.brought-back',
       actor: '$2',
       subject: 'o.id',
       scope: 'o.thread_id',
       from: 'o join t on true',
     })}
   ), x as (
     ${eventLine({
       event: 'post.brought-back',
       id: '$4',
       payload: { ...threadPayload, postId: 'o.id' },
       from: 'o join t on true',
     })}
   )
   select number from o`,
);

@Injectable()
export class RestoreOwnPost {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Brings a removed post back, which stands where it stood. */
  async run(viewer: MemberViewer, postId: string): Promise<Outcome<Post>> {
    const post = await this.queries.postById(viewer, postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const decision = editPolicy.restore(viewer, threadFactsOfPost(post), postFacts(post));
    if (!decision.allowed) return refused(decision, 'input', 'postId');
    await this.limits.take(allowances.editByMember, viewer.id);
    await this.database.one(writeReturn, [postId, viewer.id, moderates(viewer, post.threadClusterId), newId()]);
    const after = await this.queries.postById(viewer, postId);
    if (after !== null && after.removedAt !== null) return failed(problem('TOO_LATE', 'input', 'postId'));
    return foundOr(after === null ? null : postFrom(viewer, after), 'input', 'postId');
  }
}
