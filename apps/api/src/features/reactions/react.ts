import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  isStaff,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { checkResult, reactionPolicy, resultOf, type ReactionKind } from '@cluster-commons/domain/reactions';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { threadFactsOfPost } from '../threads/index.ts';
import type { PostReactionsOwn } from './reaction.model.ts';
import { factsOf, ownReactionsFrom, ReactionQueries, type ReactedPost } from './reaction.queries.ts';

/** The page of the thread changes, for all its readers; without a row of `r` nothing did. */
const threadMoves = `update thread set version = version + 1
    from post o where o.id = $1 and thread.id = o.thread_id and exists (select 1 from r)
  returning thread.id, thread.version, thread.post_count`;
const changed = (from: string) =>
  eventLine({
    event: 'post.reaction-changed',
    id: '$4',
    payload: { ...threadPayload, postId: '$1::uuid' },
    from,
  });

/**
 * The first part repeats what the decision rests on. The unique index lets one of two requests through, and the table counts
 * what it took. No row: it stands so already, or the facts have changed.
 */
const addReaction = statement(
  'reaction_add',
  `with f as (
     select o.id from post o join thread t on t.id = o.thread_id
      where o.id = $1 and o.author_id <> $2 and o.hidden_at is null and o.removed_at is null and o.deleted_at is null
        and t.hidden_at is null
        and not exists (select 1 from cluster k where k.id = t.cluster_id and k.archived_at is not null)
        and (t.visibility = 'public' or $7::boolean or exists (
              select 1 from membership ms
               where ms.cluster_id = t.cluster_id and ms.member_id = $2 and ms.left_at is null))
   ), r as (
     insert into reaction as e (id, post_id, member_id, kind, result)
     select $5::uuid, f.id, $2::uuid, $3::reaction_kind, $6::text from f
     on conflict (post_id, member_id, kind) do update set result = excluded.result
      where e.result is distinct from excluded.result
     returning e.id = $5::uuid as is_new
   ), t as (
     ${threadMoves}
   ), x as (
     ${eventLine({
       event: 'post.reacted',
       id: '$4',
       payload: { ...threadPayload, postId: '$1::uuid', actorId: '$2::uuid' },
       from: '(select t.* from t, r where r.is_new) t',
     })}
   ), y as (
     ${changed('(select t.* from t, r where not r.is_new) t')}
   )
   select 1 as done from r`,
);

const removeReaction = statement(
  'reaction_remove',
  `with r as (
     delete from reaction where post_id = $1 and member_id = $2 and kind = $3::reaction_kind returning post_id
   ), t as (
     ${threadMoves}
   ), x as (
     ${changed('t')}
   )
   select 1 as done from r`,
);

export interface AskedReaction {
  postId: string;
  kind: ReactionKind;
  isOn: boolean;
  result: string | null;
}

@Injectable()
export class React {
  constructor(
    private readonly database: Database,
    private readonly queries: ReactionQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Says something of a post, or takes that off; what stands so already is left as it is. What can no longer be reacted to
   * can still be taken off. Stands on no record: it is told as an event.
   */
  async run(viewer: MemberViewer, asked: AskedReaction): Promise<Outcome<PostReactionsOwn>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    // The facts may change between reading and writing: decide once more, then refuse.
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const post = await this.post(viewer, asked.postId);
      if (post === null) return failed(problem('NOT_FOUND', 'input', 'postId'));
      const decision = asked.isOn
        ? reactionPolicy.react(viewer, threadFactsOfPost(post), factsOf(post))
        : reactionPolicy.keep(viewer);
      if (!decision.allowed) return refused(decision, 'input', 'postId');
      const problems = asked.isOn ? checkResult(asked.kind, asked.result) : [];
      if (problems.length > 0) return failed(...problems);

      const result = asked.isOn ? resultOf(asked.kind, asked.result) : null;
      if (stands(post, asked, result)) return done(ownReactionsFrom(viewer, post));
      const written = asked.isOn
        ? await this.database.one(addReaction, [
            ...[asked.postId, viewer.id, asked.kind, newId(), newId()],
            ...[result, isStaff(viewer)],
          ])
        : await this.database.one(removeReaction, [asked.postId, viewer.id, asked.kind, newId()]);
      const after = written === null ? null : await this.post(viewer, asked.postId);
      if (after !== null) return done(ownReactionsFrom(viewer, after));
    }
    return failed(problem('THREAD_CHANGED', 'input', 'postId'));
  }

  private async post(viewer: MemberViewer, id: string): Promise<ReactedPost | null> {
    const [post] = await this.queries.posts(viewer, [id]);
    return post ?? null;
  }
}

const stands = (post: ReactedPost, { kind, isOn }: AskedReaction, result: string | null): boolean =>
  post.kinds.includes(kind) === isOn && (!isOn || kind !== 'tried_it' || post.result === result);
