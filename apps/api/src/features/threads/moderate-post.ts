import { Injectable } from '@nestjs/common';
import {
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
  type Viewer,
} from '@cluster-commons/domain/kernel';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import type { Post } from './post.model.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/**
 * Hides (`$4` true) or restores a post: the post, the thread's version, the takedown epoch, the audit line and the
 * event, in one statement. No row: somebody did it meanwhile.
 */
const moderatePost = statement(
  'post_moderate',
  `with o as (
     update post set hidden_at = case when $4 then now() end, hidden_by_id = case when $4 then $2::uuid end,
                     hidden_reason = case when $4 then $3 end
      where id = $1 and (hidden_at is null) = $4 and removed_at is null and deleted_at is null
     returning id, thread_id, number
   ), t as (
     update thread set version = version + 1 where id = (select thread_id from o)
     returning id, version, post_count
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select 1 from o)
   ), a as (
     ${auditLine({
       act: either('$4', 'post.hidden', 'post.restored'),
       id: '$5',
       actor: '$2',
       subject: 'o.id',
       scope: 'o.thread_id',
       reason: '$3',
       from: 'o',
     })}
   ), x as (
     ${eventLine({
       event: either('$4', 'post.hidden', 'post.restored'),
       id: '$6',
       payload: { ...threadPayload, postId: 'o.id', actorId: '$2::uuid' },
       from: 'o join t on true',
     })}
   )
   select number from o`,
);

/** What shall become of a post. */
export interface PostOrder {
  postId: string;
  hidden: boolean;
  reason: string;
}

@Injectable()
export class ModeratePost {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
  ) {}

  /** The post as the viewer may see it; null when it is not there for them. */
  async load(viewer: Viewer, postId: string): Promise<Post | null> {
    const post = await this.queries.postById(viewer, postId);
    return post === null ? null : postFrom(viewer, post);
  }

  /** Takes a post from readers, or gives it back; nothing is destroyed. */
  async run(viewer: MemberViewer, { postId, hidden, reason }: PostOrder): Promise<Outcome<Post>> {
    const post = await this.queries.postById(viewer, postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const decide = hidden ? threadPolicy.hidePost : threadPolicy.restorePost;
    const decision = decide(viewer, threadFactsOfPost(post), postFacts(post));
    if (!decision.allowed) return refused(decision, 'input', 'postId');

    const ids = [newId(), newId()];
    const written = await this.database.one(moderatePost, [postId, viewer.id, reason, hidden, ...ids]);
    if (written === null) return failed(problem(hidden ? 'POST_HIDDEN' : 'POST_NOT_HIDDEN', 'input', 'postId'));
    const after = await this.queries.postById(viewer, postId);
    return after === null ? failed(problem('NOT_FOUND', 'input', 'postId')) : done(postFrom(viewer, after));
  }
}
