import { digestLimits, type NotificationKind } from '@cluster-commons/domain/notifications';
import { flag, instant, integer, json, select, text } from '../../platform/database/columns.ts';
import { statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { preferenceColumns } from '../notifications/index.ts';

/** How member `m` wants to be told, as `p`, for `preferencesFrom`. */
const preferences = {
  ...preferenceColumns,
  networkHour: integer('(select n.digest_hour from network_setting n)'),
};
const joined = 'left join notification_preference p on p.member_id = m.id';

const unplanned = { memberId: text('m.id'), ...preferences };
/** Members behind `$1` who may want a digest, and for whom none is planned. */
export const digestsUnplanned = statement(
  'digests_unplanned',
  `select ${select(unplanned)} from member m ${joined} left join digest_due d on d.member_id = m.id
    where m.status = 'active' and m.email_verified and d.next_at is null and m.id > $1
      and (d.member_id is not null or p.digest is distinct from 'never')
    order by m.id limit ${digestLimits.plannedAtOnce}`,
  unplanned,
);

/**
 * Plans digests: whose next one is null wants none. A rhythm that is changed goes on from the last one; whoever has never said
 * anything of it, and had none planned, hears of what was since yesterday.
 */
export const planDigests = statement(
  'digests_plan',
  `with d as (select * from unnest($1::uuid[], $2::timestamptz[]) as d (member_id, next_at)), gone as (
     delete from digest_due q using d where q.member_id = d.member_id and d.next_at is null
   )
   insert into digest_due as q (member_id, next_at, since, began_at)
   select d.member_id, d.next_at, b.at, b.at from d join member m on m.id = d.member_id
    cross join lateral (select greatest(m.created_at, now() - interval '1 day') as at) b
    where d.next_at is not null order by d.member_id
   on conflict (member_id) do update set next_at = excluded.next_at where q.next_at is null`,
);

const due = {
  memberId: text('q.member_id'),
  nextAt: instant('q.next_at'),
  since: instant('q.since'),
  beganAt: instant('q.began_at'),
  isThere: flag(`m.status = 'active' and m.email_verified
    and not exists (select from mail_fault f where f.member_id = m.id and f.email = m.email)`),
  ...preferences,
};
/** Those whose digest is due at `$1`, the longest due first. */
export const digestsDue = statement(
  'digests_due',
  `select ${select(due)} from digest_due q join member m on m.id = q.member_id ${joined}
    where q.next_at <= $1::timestamptz order by q.next_at, q.member_id limit ${digestLimits.dueAtOnce}`,
  due,
);

const settled = { count: integer('count(*)') };
/**
 * Settles digests that were due: when each member's next one is, and what this one names, where it names anything. Whose digest
 * another worker has settled meanwhile is left as it is; what is named by one is not named by the next.
 */
export const settleDigests = statement(
  'digests_settle',
  `with d as (
     select * from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::jsonb[])
       as d (member_id, was_due, next_at, content)
   ), u as (
     update digest_due q set next_at = d.next_at, since = $5::timestamptz from d,
            (select k.member_id, k.since from digest_due k where k.member_id = any($1::uuid[])) b
      where q.member_id = d.member_id and q.next_at = d.was_due and b.member_id = q.member_id
     returning q.member_id, b.since, d.content
   ), x as (
     insert into digest_out (member_id, since, until, content)
     select u.member_id, u.since, $5::timestamptz, u.content - 'events' from u where u.content is not null
     on conflict (member_id, since) do nothing
     returning id
   ), n as (
     update notification n set mail = 0 from u
      where u.content is not null and n.member_id = u.member_id and n.mail = 2
        and n.event_id in (select e::uuid from jsonb_array_elements_text(u.content -> 'events') e)
   ), e as (
     ${eventLine({ event: 'digest.due', id: 'uuid_v7()', payload: { digestId: 'x.id' }, from: 'x' })}
   )
   select ${select(settled)} from x`,
  settled,
);

const out = {
  id: text('x.id'),
  memberId: text('x.member_id'),
  since: instant('x.since'),
  until: instant('x.until'),
  content: json<DigestContent>('x.content'),
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
  ...preferences,
};
/** One that is still to be sent, to who may still have it. */
export const digestToSend = statement(
  'digest_to_send',
  `select ${select(out)} from digest_out x join member m on m.id = x.member_id ${joined}
    where x.id = $1 and x.sent_at is null and m.status = 'active' and m.email_verified
      and not exists (select from mail_fault f where f.member_id = m.id and f.email = m.email)`,
  out,
);
const named = { id: text('m.id'), name: text('m.name') };
export const namesOfMembers = statement(
  'digest_names',
  `select ${select(named)} from member m where m.id = any($1::uuid[]) and m.status <> 'left'`,
  named,
);
export const markDigestSent = statement('digest_sent', 'update digest_out set sent_at = now() where id = $1');
export const sweepDigests = statement(
  'digest_out_sweep',
  `delete from digest_out where until < now() - make_interval(days => ${digestLimits.keptDays})`,
);

/** A discussion in which something was told to the member and is unread. */
export interface ToldThread {
  threadId: string;
  /** The first of the posts. */
  postId: string;
  count: number;
  kind: NotificationKind;
}

/** What a digest names; the numbers are of all that could be named. */
export interface DigestContent {
  told: ToldThread[];
  /** What is about no discussion. */
  others: { kind: NotificationKind; actorId: string | null }[];
  toldCount: number;
  /** Ids of discussions that were opened in what the member follows. */
  opened: string[];
  openedCount: number;
}
