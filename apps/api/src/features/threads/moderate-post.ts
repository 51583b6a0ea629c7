import { Injectable } from '@nestjs/common';
import {
  done,
  failed,
  problem,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
  type RefusalCode,
  type Viewer,
} from '@cluster-commons/domain/kernel';
import { actsOn, moderationActs, type ActOn } from '@cluster-commons/domain/moderation';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement, type Statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import type { Post } from './post.model.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';

/** What an act sets in a post. */
interface Change {
  set: string;
  /** How the post has to stand for it. */
  where: string;
  /** Why it is refused when somebody did it meanwhile. */
  isSo: RefusalCode;
}

/** What each act sets. */
const changes: Readonly<Record<ActOn<'post'>, Change>> = {
  hide: {
    set: 'hidden_at = now(), hidden_by_id = $2::uuid, hidden_reason = $3, hidden_reason_lang = $5',
    where: 'hidden_at is null',
    isSo: 'POST_HIDDEN',
  },
  restore: {
    set: 'hidden_at = null, hidden_by_id = null, hidden_reason = null, hidden_reason_lang = null',
    where: 'hidden_at is not null',
    isSo: 'POST_NOT_HIDDEN',
  },
};

/**
 * Does an act to a post: the post, the thread's version, the takedown epoch, the audit line and the event, in one
 * statement. No row: somebody did it meanwhile.
 */
function writeOf(act: ActOn<'post'>): Statement {
  const { set, where } = changes[act];
  const { onRecord } = moderationActs.post[act];
  return statement(
    `post_${act}`,
    `with o as (
       update post set ${set}
        where id = $1 and ${where} and removed_at is null and deleted_at is null
       returning id, thread_id, number
     ), t as (
       update thread set version = version + 1 where id = (select thread_id from o)
       returning id, version, post_count
     ), e as (
       update public_epoch set epoch = epoch + 1 where exists (select 1 from o)
     ), a as (
       ${auditLine({
         act: onRecord,
         actor: '$2',
         subject: 'o.id',
         scope: 'o.thread_id',
         reason: '$3',
         reasonLang: '$5',
         from: 'o join t on true',
       })}
     ), x as (
       ${eventLine({
         event: onRecord,
         id: '$4',
         payload: { ...threadPayload, postId: 'o.id', actorId: '$2::uuid' },
         from: 'o join t on true',
       })}
     )
     select number from o`,
  );
}

const writes = Object.fromEntries(actsOn('post').map((act) => [act, writeOf(act)])) as Record<ActOn<'post'>, Statement>;

/** What shall be done to a post. */
export interface PostOrder {
  postId: string;
  act: ActOn<'post'>;
  reason: string;
  /** Language that the reason is written in. */
  lang: Language;
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

  /** Does an act of the table; nothing is destroyed. */
  async run(viewer: MemberViewer, { postId, act, reason, lang }: PostOrder): Promise<Outcome<Post>> {
    const post = await this.queries.postById(viewer, postId);
    if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
    const decision = threadPolicy.moderatePost(viewer, threadFactsOfPost(post), postFacts(post), act);
    if (!decision.allowed) return refused(decision, 'input', 'postId');

    const written = await this.database.one(writes[act], [postId, viewer.id, reason, newId(), lang]);
    if (written === null) return failed(problem(changes[act].isSo, 'input', 'postId'));
    const after = await this.queries.postById(viewer, postId);
    return after === null ? failed(problem('NOT_FOUND', 'input', 'postId')) : done(postFrom(viewer, after));
  }
}
