import { mailLimits } from '@cluster-commons/domain/mail';
import type { NotificationKind } from '@cluster-commons/domain/notifications';
import { flag, instant, integer, json, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { isReader, isShown, preferenceColumns, shownJoins } from '../notifications/index.ts';

/** What decides whether a mail goes at once. */
const due = {
  memberId: text('n.member_id'),
  eventId: text('n.event_id'),
  kind: text<NotificationKind>('n.kind'),
  threadId: maybe(text('n.thread_id')),
  at: instant('n.at'),
  isRead: flag(`n.read_at is not null
    or coalesce(o.number <= r.read_number or o.number <@ coalesce(r.read_more, '{}'), false)`),
  isThere: flag(`coalesce(${isReader('m')} and m.email_verified
    and ${isShown({ id: 'm.id', status: 'm.status', role: 'm.role' })}, false)`),
  isMuted: flag(`coalesce(r.level = 'mute', false)`),
  isDead: flag('exists (select from mail_fault f where f.member_id = m.id and f.email = m.email)'),
  /** They had a mail of this discussion and were not there since. */
  isMailed: flag('coalesce(r.mailed_number > r.read_number, false)'),
  sentToday: integer(`(select count(*) from mail_out x
    where x.member_id = n.member_id and x.created_at > now() - interval '24 hours')`),
  ...preferenceColumns,
};
export type DueRow = RowOf<typeof due>;

/** The next portion behind `$1, $2, $3`: their times, members and events. */
export const dueMails = statement(
  'mails_due',
  `select ${select(due)}
     from (select * from notification k
            where k.mail = 1 and k.at <= now() - make_interval(secs => ${mailLimits.waitSeconds})
              and (k.at, k.member_id, k.event_id) > ($1::timestamptz, $2::uuid, $3::uuid)
            order by k.at, k.member_id, k.event_id limit ${mailLimits.dueAtOnce}) n
     join member m on m.id = n.member_id
     ${shownJoins}
     left join thread_member r on r.member_id = n.member_id and r.thread_id = n.thread_id
     left join notification_preference p on p.member_id = n.member_id
    order by n.at, n.member_id, n.event_id`,
  due,
);

const settled = { count: integer('count(*)') };

/**
 * Settles notifications, each as decided: 0 for no mail, 2 for the digest, and those with `$5` in a mail, one for each member
 * and discussion. What another worker has settled meanwhile is left as it is, so a mail is made once.
 */
export const settleDue = statement(
  'mails_settle',
  `with d as (
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::boolean[])
       as d (member_id, event_id, kind, mail, is_mailed)
   ), u as (
     update notification n set mail = d.mail, mailed_at = case when d.is_mailed then now() else n.mailed_at end
       from d where n.member_id = d.member_id and n.event_id = d.event_id and n.kind = d.kind and n.mail = 1
     returning n.member_id, n.event_id, n.kind, n.thread_id, n.post_id, d.is_mailed
   ), g as (
     select u.member_id, u.thread_id, (array_agg(u.event_id order by u.event_id desc))[1] as last_event,
            array_agg(u.post_id order by u.event_id) as post_ids, array_agg(u.kind order by u.event_id) as kinds,
            max(o.number) as number
       from u join post o on o.id = u.post_id where u.is_mailed group by u.member_id, u.thread_id
   ), x as (
     insert into mail_out (member_id, thread_id, last_event, post_ids, kinds)
     select member_id, thread_id, last_event, post_ids, kinds from g order by member_id, thread_id
     on conflict (member_id, thread_id, last_event) do nothing
     returning id
   ), r as (
     insert into thread_member as r (member_id, thread_id, mailed_number)
     select member_id, thread_id, number from g order by member_id, thread_id
     on conflict (member_id, thread_id) do update set mailed_number = greatest(r.mailed_number, excluded.mailed_number)
   ), e as (
     ${eventLine({ event: 'mail.due', id: 'uuid_v7()', payload: { mailId: 'x.id' }, from: 'x' })}
   )
   select ${select(settled)} from x`,
  settled,
);

const out = {
  id: text('x.id'),
  memberId: text('x.member_id'),
  threadId: text('x.thread_id'),
  postIds: json<string[]>('to_json(x.post_ids)'),
  kinds: json<NotificationKind[]>('to_json(x.kinds)'),
  createdAt: instant('x.created_at'),
  email: text('m.email'),
  locale: text('m.locale'),
  isTextOnly: flag('coalesce(p.is_text_only, false)'),
  readNumber: integer('coalesce(r.read_number, 0)'),
};
export type MailOutRow = RowOf<typeof out>;

/** One that is still to be sent, to who may still have it. */
export const mailToSend = statement(
  'mail_to_send',
  `select ${select(out)}
     from mail_out x join member m on m.id = x.member_id
     left join notification_preference p on p.member_id = x.member_id
     left join thread_member r on r.member_id = x.member_id and r.thread_id = x.thread_id
    where x.id = $1 and x.sent_at is null and m.status = 'active' and m.email_verified
      and not exists (select from mail_fault f where f.member_id = m.id and f.email = m.email)`,
  out,
);
export const markSent = statement('mail_sent', 'update mail_out set sent_at = now() where id = $1');
export const sweepSent = statement(
  'mail_out_sweep',
  `delete from mail_out where created_at < now() - make_interval(days => ${mailLimits.keptDays})`,
);
