import { editLimits } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { statement } from '../../platform/database/database.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { isNameless } from './thread-writers.ts';

/** A post `o` of `$2` that was just sent; nobody has written behind it, by the row of its thread `t`. */
const isFresh = `o.id = $1 and o.thread_id = t.id and o.author_id = $2 and o.number = t.last_post_number
  and o.created_at > now() - make_interval(secs => ${editLimits.takeBackSeconds})
  and o.hidden_at is null and o.removed_at is null and o.deleted_at is null
  and t.accepted_post_id is distinct from o.id`;

const lastPostBefore = `(select k.created_at from post k
  where k.thread_id = t.id and k.number < o.number and k.deleted_at is null order by k.number desc limit 1)`;

const told = `a as (
     ${auditLine({ act: 'post.taken-back', actor: '$2', subject: '$1', scope: 't.id', from: 't' })}
   ), x as (
     ${eventLine({ event: 'post.taken-back', id: '$3', payload: { ...threadPayload, postId: '$1::uuid' }, from: 't' })}
   ), w as (
     update profile set post_count = greatest(post_count - 1, 0) where member_id = $2 and exists (select from t where not t.is_nameless)
   )`;

/** Takes a reply away with its number, so that the next one has it; no row where it is too late. */
export const takeBackReply = statement(
  'reply_take_back',
  `with t as (
     update thread t set post_count = t.post_count - 1, last_post_number = t.last_post_number - 1,
                         version = t.version + 1, last_post_at = coalesce(${lastPostBefore}, t.last_post_at)
       from post o where ${isFresh} and o.number > 1
     returning t.id, t.version, t.post_count, ${isNameless} as is_nameless
   ), d as (
     delete from post where id = $1 and exists (select from t)
   ), ${told}
   select version from t`,
);

/** The same of a discussion that has nothing but its first post: all of it goes. */
export const takeBackThread = statement(
  'thread_take_back',
  `with t as (
     delete from thread t using post o where ${isFresh} and o.number = 1
     returning t.id, t.version, t.post_count, t.cluster_id, t.visibility, ${isNameless} as is_nameless
   ), d as (
     delete from post where id = $1 and exists (select from t)
   ), c as (
     update cluster set thread_count = greatest(thread_count - 1, 0), version = cluster.version + 1 from t
      where cluster.id = t.cluster_id and t.visibility = 'public'
   ), e as (
     update public_epoch set epoch = epoch + 1 where exists (select from t)
   ), ${told}
   select version from t`,
);
