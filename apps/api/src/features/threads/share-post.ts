import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  moderates,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { editPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Post } from './post.model.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/** `$4`: the viewer moderates there. No row: it is so already, or the facts changed. */
const writeSharing = statement(
  'post_share',
  `with o as (
     update post p set is_shared = $3
      where p.id = $1 and p.is_shared <> $3 and p.removed_at is null and p.deleted_at is null
        and ($4::boolean or (p.author_id = $2 and p.hidden_at is null))
        and exists (select 1 from thread t where t.id = p.thread_id
                       and ($4::boolean or (t.locked_at is null and t.hidden_at is null))
                       and not exists (select 1 from cluster k where k.id = t.cluster_id and k.archived_at is not null))
     returning p.id, p.thread_id
   ), t as (
     update thread set version = version + 1 where id = (select thread_id from o)
     returning id, version, post_count
   ), a as (
     ${auditLine({
       act: either('$3::boolean', 'post.shared', 'post.unshared'),
       actor: '$2',
       subject: 'o.id',
       scope: 'o.thread_id',
       from: 'o join t on true',
     })}
   ), x as (
     ${eventLine({ event: 'post.shared', id: '$5', payload: { ...threadPayload, postId: 'o.id' }, from: 'o join t on true' })}
   )
   select id from o`,
);

@Injectable()
export class SharePost {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Has a post written together, or no more. Doing it twice changes nothing. */
  async run(viewer: MemberViewer, { postId, isShared }: { postId: string; isShared: boolean }): Promise<Outcome<Post>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const before = await this.queries.postById(viewer, postId);
    if (before === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const thread = threadFactsOfPost(before);
    const decision = editPolicy.share(viewer, thread, postFacts(before));
    if (!decision.allowed) return refused(decision, 'input', 'postId');
    const isModerating = moderates(viewer, thread.clusterId);
    await this.database.one(writeSharing, [postId, viewer.id, isShared, isModerating, newId()]);
    const after = await this.queries.postById(viewer, postId);
    if (after === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    return after.isShared === isShared
      ? done(postFrom(viewer, after))
      : failed(problem('THREAD_CHANGED', 'input', 'postId'));
  }
}
