import { followLevels } from '@cluster-commons/domain/following';
import { notificationLimits, type NotificationKind } from '@cluster-commons/domain/notifications';
import { flag, select, texts } from '../../platform/database/columns.ts';
import { statement } from '../../platform/database/database.ts';
import { followMentioned } from '../following/index.ts';
import { isNameless } from '../threads/index.ts';
import { isByFollowing, isReader, rankOf, writeLines } from './notification-sql.ts';

/** Begins, or goes on with, telling the members of an event. */
export const beginFanOut = statement(
  'notification_fan_out_begin',
  `insert into notification_fan_out (event_id, cursor) values ($1, '00000000-0000-0000-0000-000000000000')
   on conflict (event_id) do nothing`,
);

/**
 * Some members behind the cursor, in their order, because of one kind; `it` is the post with its thread. An arm looks no
 * further than a portion goes, so that it costs the same wherever the cursor stands.
 */
const arm = (kind: NotificationKind, member: string, from: string, where: string): string =>
  `(select distinct ${member} as member_id, ${rankOf(kind)} as rank from it, job, ${from}
     where ${where} and ${member} > job.cursor order by 1 limit $8)`;

const watches = (kind: NotificationKind, where: string, what: string): string =>
  arm(kind, 'f.member_id', 'follow f', `${where} and f.level = 'watch' and ${what}`);
const watchers = (kind: NotificationKind, where: string): string[] => [
  watches(kind, where, 'f.cluster_id = it.cluster_id'),
  watches(kind, where, 'f.tag = any(it.tags)'),
  // Who watches a person is not told what that person writes without a name.
  watches(kind, `${where} and not it.is_nameless`, 'f.person_id = it.author_id'),
];

const isOpening = 'it.number = 1';
const isReply = 'it.number > 1';
const hears = followLevels.slice(followLevels.indexOf('follow')).map((level) => `'${level}'`);

const arms = [
  arm('mention', 'm.id', 'member m', 'm.handle = any($5::text[])'),
  arm(
    'quote',
    'q.author_id',
    'unnest($6::int[], $7::int[]) as w(thread, post) join thread qt on qt.number = w.thread join post q on q.thread_id = qt.id and q.number = w.post',
    'true',
  ),
  arm('reply', 'r.author_id', 'post r', `${isReply} and r.id = it.reply_to_id`),
  arm(
    'reply',
    'm.id',
    'member m',
    `${isReply} and it.reply_to_id is null and m.id = it.opened_by
       and not exists (select from thread_member q where q.member_id = m.id and q.thread_id = it.thread_id and q.level = 'normal')`,
  ),
  arm(
    'new_post',
    'r.member_id',
    'thread_member r',
    `${isReply} and r.thread_id = it.thread_id and r.level in (${hears.join(', ')})`,
  ),
  ...watchers('new_post', isReply),
  arm(
    'announcement',
    'ms.member_id',
    'membership ms',
    `${isOpening} and it.kind = 'announcement' and ms.cluster_id = it.cluster_id and ms.left_at is null`,
  ),
  arm(
    'announcement',
    'm.id',
    'member m',
    `${isOpening} and it.kind = 'announcement' and it.cluster_id is null and m.status = 'active'`,
  ),
  ...watchers('new_thread', isOpening),
];

/** What is muted keeps away what would be told; what speaks to one comes though its tag or cluster is muted. */
const isHeard = `not exists (select from thread_member q where q.member_id = c.member_id and q.thread_id = it.thread_id
      and (q.level = 'mute' or q.level = 'normal' and ${isByFollowing('c.rank')}))
   and (it.is_nameless or not exists (select from follow f
      where f.member_id = c.member_id and f.level = 'mute' and f.person_id = it.author_id))
   and not (${isByFollowing('c.rank')} and exists (select from follow f
      where f.member_id = c.member_id and f.level = 'mute' and (f.cluster_id = it.cluster_id or f.tag = any(it.tags))))`;

const told = {
  isDone: flag('(select count(*) from c) < $8'),
  memberIds: texts('array(select member_id::text from told)'),
};

/**
 * Tells a portion of the members of post `$4` (null: the opening one) of thread `$3` and moves the cursor behind them, all in
 * one statement: whoever is stopped has done neither, and of two workers one waits and goes on where the other was. Gives no row
 * where all have been told. What is gone, or hidden, by now is told to nobody.
 */
export const tellPortion = statement(
  'notification_tell_portion',
  `with job as (
     select cursor from notification_fan_out where event_id = $1 and done_at is null for update
   ), it as (
     select t.id as thread_id, t.kind, t.cluster_id, t.tags, t.author_id as opened_by,
            o.id as post_id, o.number, o.author_id, o.reply_to_id, ${isNameless} as is_nameless
       from thread t join post o on o.thread_id = t.id
      where t.id = $3 and case when $4::uuid is null then o.number = 1 else o.id = $4 end
        and t.hidden_at is null and o.hidden_at is null and o.removed_at is null and o.deleted_at is null
   ), c as (
     select member_id, min(rank) as rank from (${arms.join(' union all ')}) a group by member_id order by member_id limit $8
   ), heard as (
     select c.member_id, c.rank, it.thread_id, it.post_id, case when not it.is_nameless then it.author_id end as actor_id,
            exists (select from thread_member q where q.member_id = c.member_id and q.thread_id = it.thread_id
                     and q.read_number >= it.number) as is_known
       from c, it join thread t on t.id = it.thread_id, member m
      where m.id = c.member_id and c.member_id <> it.author_id and ${isReader('m')} and ${isHeard}
   ), followed as (
     ${followMentioned(`select member_id, thread_id from heard where rank = ${rankOf('mention')}`)}
   ), told as (
     ${writeLines('select * from heard', {
       eventId: '$1',
       at: '$2',
       thread: 'l.thread_id',
       post: 'l.post_id',
       actor: 'l.actor_id',
       isKnown: 'l.is_known',
     })}
   ), moved as (
     update notification_fan_out j
        set cursor = coalesce((select member_id from c order by member_id desc limit 1), j.cursor),
            done_at = case when (select count(*) from c) < $8 then now() end
       from job where j.event_id = $1
     returning 1
   )
   select ${select(told)} from moved`,
  told,
);

export const portion = notificationLimits.toldAtOnce;
