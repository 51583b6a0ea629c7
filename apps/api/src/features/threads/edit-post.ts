import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  lineOf,
  linesOf,
  moderates,
  overtaken,
  problem,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { checkEdit, editPolicy } from '@cluster-commons/domain/threads';
import { renderPost, type RenderedPost } from '@cluster-commons/markdown';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { NamedThings } from './named-things.ts';
import { PostMending } from './post-mending.ts';
import type { Post } from './post.model.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';
import type { PostRow } from './thread-rows.ts';

/** What shall stand in a post from now on. */
export interface PostEdit {
  postId: string;
  body: string;
  /** Empty where none is given. */
  reason: string;
  /** Language that the reason is written in. */
  lang: Language;
  /** The version that it began with. */
  version: number;
}

/** Whether the author mends what nobody relies on yet; `$12`: until when. */
const isSilent = `coalesce($12::timestamptz > now(), false)
  and not exists (select 1 from thread k where k.accepted_post_id = p.id)`;

/**
 * The text, its versions, the thread's version, the audit line and the event in one statement, whose UPDATE repeats what
 * the decision rests on. `$9`: the editor moderates there. No row: somebody was quicker, or the facts changed.
 */
const writeEdit = statement(
  'post_edit',
  `with b as (
     select body, lang, author_id, created_at from post where id = $1
   ), o as (
     update post p set body = $4, html = $5, excerpt = $6, renderer_version = $7, revision = p.revision + 1,
                       edited_at = case when ${isSilent} then p.edited_at else now() end
      where p.id = $1 and p.revision = $3 and p.removed_at is null and p.deleted_at is null
        and (p.hidden_at is null or $9::boolean)
        and exists (select 1 from thread t where t.id = p.thread_id
                       and ($9::boolean or (t.locked_at is null and t.hidden_at is null))
                       and ($9::boolean or p.author_id = $2 or (p.is_shared and (t.visibility = 'public' or exists (
                             select 1 from membership ms where ms.cluster_id = t.cluster_id and ms.member_id = $2
                                and ms.left_at is null))))
                       and not exists (select 1 from cluster k where k.id = t.cluster_id and k.archived_at is not null))
     returning p.id, p.thread_id, p.revision, p.author_id
   ), t as (
     update thread set version = version + 1 where id = (select thread_id from o)
     returning id, version, post_count
   ), f as (
     insert into post_revision (post_id, number, lang, body, editor_id, created_at)
     select o.id, 1, b.lang, b.body, b.author_id, b.created_at from o, b where $3 = 1
   ), v as (
     insert into post_revision (post_id, number, lang, body, editor_id, reason, reason_lang)
     select o.id, o.revision, b.lang, $4, $2, nullif($8, ''), case when $8 <> '' then $10 end from o, b
   ), a as (
     ${auditLine({
       act: either('o.author_id = $2::uuid', 'post.edited', 'post.corrected'),
       actor: '$2',
       subject: 'o.id',
       scope: 'o.thread_id',
       reason: '$8',
       reasonLang: '$10',
       from: 'o join t on true',
     })}
   ), x as (
     ${eventLine({
       event: 'post.edited',
       id: '$11',
       payload: { ...threadPayload, postId: 'o.id', actorId: '$2::uuid', revision: 'o.revision' },
       from: 'o join t on true',
     })}
   )
   select revision from o`,
);

@Injectable()
export class EditPost {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
    private readonly limits: RateLimits,
    private readonly named: NamedThings,
    private readonly mending: PostMending,
  ) {}

  /** Puts a new text in the place of the one it began with; where that is another by now, the newer one comes back. */
  async run(viewer: MemberViewer, given: PostEdit): Promise<Outcome<Post>> {
    const body = linesOf(given.body);
    const post = await this.queries.postById(viewer, given.postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const problems = checkEdit({ body, reason: given.reason }, editPolicy.needsReasonToEdit(viewer, postFacts(post)));
    const refusal = this.refusal(viewer, post, given);
    if (refusal !== null) return refusal;
    if (problems.length > 0) return failed(...problems);
    if (body === post.body) return done(postFrom(viewer, post));

    await this.limits.take(allowances.editByMember, viewer.id);
    const rendered = renderPost(body, { named: await this.named.of(viewer, body) });
    if (rendered.isEmpty) return failed(problem('REQUIRED', 'input', 'body'));
    const isWritten = await this.write(viewer, { ...given, body }, post, rendered);
    const after = await this.queries.postById(viewer, given.postId);
    if (after === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    if (isWritten) return done(postFrom(viewer, after));
    return this.refusal(viewer, after, given) ?? failed(problem('THREAD_CHANGED', 'input', 'postId'));
  }

  /** Why the post as it stands is not changed so. */
  private refusal(viewer: MemberViewer, post: PostRow, { version }: PostEdit): Outcome<Post> | null {
    const decision = editPolicy.edit(viewer, threadFactsOfPost(post), postFacts(post));
    if (!decision.allowed) return refused(decision, 'input', 'postId');
    return post.revision === version ? null : overtaken(postFrom(viewer, post), problem('POST_CHANGED', 'input'));
  }

  private async write(viewer: MemberViewer, edit: PostEdit, post: PostRow, rendered: RenderedPost): Promise<boolean> {
    const written = await this.database.one(writeEdit, [
      edit.postId,
      viewer.id,
      edit.version,
      edit.body,
      rendered.html,
      rendered.excerpt,
      rendered.rendererVersion,
      lineOf(edit.reason),
      moderates(viewer, post.threadClusterId),
      edit.lang,
      newId(),
      await this.mending.silentUntil(viewer, edit.postId),
    ]);
    return written !== null;
  }
}
