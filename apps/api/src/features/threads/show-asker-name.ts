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
import { namelessPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Thread } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

/** The name, what its owner wrote there in the counts of their profile, and all finished pages, lists and cards. */
const showName = statement(
  'thread_show_name',
  `with t as (
     update thread set is_anonymous = false, version = version + 1
      where id = $1 and author_id = $2 and is_anonymous and hidden_at is null
     returning id, version, post_count
   ), w as (
     update profile set post_count = profile.post_count + o.count, version = version + 1,
                        last_posted_at = greatest(profile.last_posted_at, o.latest)
       from (select count(*)::int as count, max(o.created_at) as latest from post o, t
              where o.thread_id = t.id and o.author_id = $2 and o.deleted_at is null) o
      where profile.member_id = $2 and o.count > 0
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select from t)
   ), a as (
     ${auditLine({ act: 'thread.named', actor: '$2', subject: 't.id', scope: 't.id', from: 't' })}
   ), x as (
     ${eventLine({ event: 'thread.changed', id: '$3', payload: threadPayload, from: 't' })}
   )
   select version from t`,
);

@Injectable()
export class ShowAskerName {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Puts the name of who asked without it under all that they wrote there. Doing it twice changes nothing. */
  async run(viewer: MemberViewer, threadId: string): Promise<Outcome<Thread>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const thread = await this.queries.byId(viewer, threadId);
    if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    const decision = namelessPolicy.showName(viewer, thread.facts);
    if (!decision.allowed) return refused(decision, 'input', 'threadId');
    await this.database.one(showName, [threadId, viewer.id, newId()]);
    return foundOr(await this.queries.byId(viewer, threadId), 'input', 'threadId');
  }
}
