import { Injectable } from '@nestjs/common';
import { done, failed, problem, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { Post } from './post.model.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/**
 * Hides (`$4` true) or restores a post: the post, the thread's version, the takedown epoch, the audit line, news for
 * open pages and the mail to the author, in one statement. No row: somebody did it meanwhile.
 */
const moderatePost = statement(
  'post_moderate',
  `with o as (
     update post set hidden_at = case when $4 then now() end, hidden_by_id = case when $4 then $2::uuid end,
                     hidden_reason = case when $4 then $3 end
      where id = $1 and (hidden_at is null) = $4 and removed_at is null and deleted_at is null
     returning id, thread_id, number, author_id
   ), t as (
     update thread set version = version + 1 where id = (select thread_id from o)
     returning id, number, slug, title, version, post_count
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select 1 from o)
   ), a as (
     insert into audit_event (id, act, actor_id, subject_kind, subject_id, thread_id, reason)
     select $5, case when $4 then 'post.hidden' else 'post.restored' end, $2, 'post', o.id, o.thread_id, nullif($3, '') from o
   ), x as (
     insert into outbox (id, topic, payload)
     select $6::uuid, 'thread.changed',
            jsonb_build_object('threadId', t.id, 'version', t.version, 'postCount', t.post_count) from t
     union all
     select $7::uuid, 'mail.requested', jsonb_build_object(
              'kind', case when $4 then 'post-hidden' else 'post-restored' end, 'to', m.email, 'language', m.locale,
              'values', jsonb_build_object('name', m.name, 'title', t.title, 'reason', $3::text,
                'path', '/threads/' || t.number || '/' || t.slug || '?from=' || o.number || '#p' || o.number))
       from o join t on true join member m on m.id = o.author_id
      where m.status <> 'imported' and m.id <> $2
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

  /** Takes a post from readers, or gives it back; nothing is destroyed. */
  async run(viewer: MemberViewer, { postId, hidden, reason }: PostOrder): Promise<Outcome<Post>> {
    const post = await this.queries.postById(viewer, postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const decide = hidden ? threadPolicy.hidePost : threadPolicy.restorePost;
    const decision = decide(viewer, threadFactsOfPost(post), postFacts(post));
    if (!decision.allowed) return refused(decision, 'input', 'postId');

    const ids = [newId(), newId(), newId()];
    const written = await this.database.one(moderatePost, [postId, viewer.id, reason, hidden, ...ids]);
    if (written === null) return failed(problem(hidden ? 'POST_HIDDEN' : 'POST_NOT_HIDDEN', 'input', 'postId'));
    const after = await this.queries.postById(viewer, postId);
    return after === null ? failed(problem('NOT_FOUND', 'input', 'postId')) : done(postFrom(viewer, after));
  }
}
