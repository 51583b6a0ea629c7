import { select, text } from '../../platform/database/columns.ts';
import { statement } from '../../platform/database/database.ts';
import { followMentioned } from '../following/index.ts';
import { isReader, rankOf, writeLines } from './notification-sql.ts';
import type { NotificationKind } from '@cluster-commons/domain/notifications';

const told = { memberId: text('member_id') };

const line = {
  eventId: '$1',
  at: '$2',
  thread: 'l.thread_id',
  post: 'l.post_id',
  actor: 'l.actor_id',
  subject: 'l.subject_id',
};

/** Tells one member, whom the ids of the event give; who did it themself is told nothing. */
const tellOne = (name: string, kind: NotificationKind, columns: string, from: string) =>
  statement(
    `notification_tell_${name}`,
    `with found as (select ${columns}, ${rankOf(kind)} as rank from ${from}),
     told as (${writeLines('select * from found where member_id is distinct from by_id', line)})
     select ${select(told)} from told`,
    told,
  );

const ofPost = `thread t join post o on o.thread_id = t.id join member m on m.id = o.author_id`;
const post = 'm.id as member_id, t.id as thread_id, o.id as post_id, null as subject_id';
/** Who asks without a name stands under none when they choose an answer, or say something of it. */
const nameOf = (id: string): string =>
  `case when not (t.is_anonymous and ${id} = t.author_id) then ${id} end as actor_id, ${id} as by_id`;

/** `$3` is the post. */
export const tellAnswered = tellOne(
  'answer',
  'answer',
  `${post}, ${nameOf('t.accepted_by_id')}`,
  `${ofPost} where o.id = $3 and t.accepted_post_id = o.id and ${isReader('m')}`,
);

/**
 * Those whom a changed post names and whom nobody has told of that post yet follow it from then on, as who is named when it is
 * posted. `$3` is the post, `$4` who changed it, `$5` the handles in it.
 */
export const tellNamed = statement(
  'notification_tell_named',
  `with found as (
     select ${post}, ${rankOf('mention')} as rank, ${nameOf('$4::uuid')} from thread t join post o on o.thread_id = t.id,
            unnest($5::text[]) h join member m on m.handle = h
      where o.id = $3 and m.id <> $4 and m.id <> o.author_id and ${isReader('m')}
        and t.hidden_at is null and o.hidden_at is null and o.removed_at is null and o.deleted_at is null
        and not exists (select from notification n where n.member_id = m.id and n.thread_id = t.id and n.post_id = o.id)
        and not exists (select from thread_member q where q.member_id = m.id and q.thread_id = t.id and q.level = 'mute')
        and ((t.is_anonymous and $4 = t.author_id) or not exists (select from follow f
          where f.member_id = m.id and f.level = 'mute' and f.person_id = $4))
   ), followed as (
     ${followMentioned('select member_id, thread_id from found')}
   ), told as (${writeLines('select * from found', line)})
   select ${select(told)} from told`,
  told,
);

/** `$3` is the post, `$4` who reacted; whom its author has muted is not heard, unless that would tell who asked without a name. */
export const tellReacted = tellOne(
  'reaction',
  'reaction',
  `${post}, ${nameOf('e.member_id')}`,
  `${ofPost}, lateral (select $4::uuid as member_id) e where o.id = $3 and ${isReader('m')}
      and not exists (select from thread_member q where q.member_id = m.id and q.thread_id = t.id and q.level = 'mute')
      and ((t.is_anonymous and e.member_id = t.author_id) or not exists (select from follow f
        where f.member_id = m.id and f.level = 'mute' and f.person_id = e.member_id))`,
);

const moderated = (name: string, kind: NotificationKind) =>
  tellOne(
    name,
    kind,
    // Who moderates is named by the log of the discussion, and only there.
    `${post}, null as actor_id, $4::uuid as by_id`,
    `${ofPost} where o.id = $3 and ${isReader('m')}`,
  );
export const tellHidden = moderated('hidden', 'post_hidden');
export const tellRestored = moderated('restored', 'post_restored');

const connection = (name: string, kind: NotificationKind, state: string, to: string, by: string) =>
  tellOne(
    name,
    kind,
    `m.id as member_id, null as thread_id, null as post_id, x.id as subject_id, x.${by} as actor_id, x.${by} as by_id`,
    `connection x join member m on m.id = x.${to} where x.id = $3 and x.status = '${state}' and m.status = 'active'
       and not exists (select from follow f where f.member_id = m.id and f.level = 'mute' and f.person_id = x.${by})`,
  );
/** `$3` is the connection. */
export const tellRequested = connection('request', 'connection_requested', 'pending', 'addressee_id', 'requester_id');
export const tellAccepted = connection('accepted', 'connection_accepted', 'accepted', 'requester_id', 'addressee_id');

/** `$3` is the member, `$4` who appointed them, `$5` the cluster or null. What they are no more is told by its mail alone. */
export const tellAppointed = tellOne(
  'role',
  'role',
  'm.id as member_id, null as thread_id, null as post_id, $5::uuid as subject_id, null as actor_id, $4::uuid as by_id',
  `member m where m.id = $3 and m.status = 'active' and case when $5::uuid is null then m.role <> 'member'
     else exists (select from membership ms where ms.member_id = m.id and ms.cluster_id = $5 and ms.left_at is null and ms.is_moderator) end`,
);

/** `$3` is the bookmark. */
export const tellReminded = tellOne(
  'reminder',
  'reminder',
  'm.id as member_id, t.id as thread_id, o.id as post_id, b.id as subject_id, null as actor_id, null::uuid as by_id',
  `bookmark b left join post o on o.id = b.post_id join thread t on t.id = coalesce(b.thread_id, o.thread_id)
     join member m on m.id = b.member_id where b.id = $3 and ${isReader('m')}`,
);
