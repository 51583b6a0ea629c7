import type { NotificationKind } from '@cluster-commons/domain/notifications';
import { pushLimits } from '@cluster-commons/domain/push';
import { flag, instant, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { isReader, isShown, preferenceColumns, shownJoins } from '../notifications/index.ts';
import { authorRow, clusterRefRow } from '../profiles/index.ts';

/** What decides whether a notification `n` of member `m` makes a notice. @param role that counts for its reader */
const facts = (role: string) => ({
  kind: text<NotificationKind>('n.kind'),
  isRead: flag(`n.read_at is not null
    or coalesce(o.number <= r.read_number or o.number <@ coalesce(r.read_more, '{}'), false)`),
  isThere: flag(`coalesce((t.id is null and m.status = 'active' or ${isReader('m')}) and m.email_verified
    and ${isShown({ id: 'm.id', status: 'm.status', role })}, false)`),
  isMuted: flag(`coalesce(r.level = 'mute', false)`),
  ...preferenceColumns,
});
const factJoins = `${shownJoins}
  left join thread_member r on r.member_id = n.member_id and r.thread_id = n.thread_id
  left join notification_preference p on p.member_id = n.member_id`;

const due = {
  memberId: text('n.member_id'),
  eventId: text('n.event_id'),
  at: instant('n.at'),
  ...facts('m.role'),
};
export type DuePush = RowOf<typeof due>;

/** The next portion behind `$1, $2, $3`: their times, members and events. */
export const duePushes = statement(
  'pushes_due',
  `select ${select(due)}
     from (select * from notification k
            where k.is_push_due and k.at <= now() - make_interval(secs => ${pushLimits.waitSeconds})
              and (k.at, k.member_id, k.event_id) > ($1::timestamptz, $2::uuid, $3::uuid)
            order by k.at, k.member_id, k.event_id limit ${pushLimits.dueAtOnce}) n
     join member m on m.id = n.member_id ${factJoins}
    order by n.at, n.member_id, n.event_id`,
  due,
);

const settled = { count: integer('count(*)') };

/** Settles notifications; those with `$4` are told to each device. What another worker settled meanwhile is told by that one. */
export const settlePushes = statement(
  'pushes_settle',
  `with d as (
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[]) as d (member_id, event_id, kind, is_sent)
   ), u as (
     update notification n set is_push_due = false
       from d where n.member_id = d.member_id and n.event_id = d.event_id and n.kind = d.kind and n.is_push_due
     returning n.member_id, n.event_id, d.is_sent
   ), x as (
     select v.id, u.member_id, u.event_id from u join push_device v on v.member_id = u.member_id and v.is_on where u.is_sent
   ), e as (
     ${eventLine({
       event: 'push.due',
       id: 'uuid_v7()',
       payload: { deviceId: 'x.id', memberId: 'x.member_id', eventId: 'x.event_id' },
       from: 'x',
     })}
   )
   select ${select(settled)} from x`,
  settled,
);

const toSend = {
  endpoint: text('v.endpoint'),
  p256dh: text('v.p256dh'),
  auth: text('v.auth'),
  locale: text('m.locale'),
  ...facts('$4::text'),
  actorIsThere: flag('a.id is not null'),
  threadNumber: maybe(integer('t.number')),
  threadSlug: maybe(text('t.slug')),
  threadTitle: maybe(text('t.title')),
  postNumber: maybe(integer('o.number')),
  ...authorRow('a', 'ap', 'actor'),
  ...clusterRefRow('c'),
};
export type PushRow = RowOf<typeof toSend>;

/** What device `$1` is to show its member `$2` of event `$3`, while they are signed in there; `$4` is the role that counts. */
export const pushToSend = statement(
  'push_to_send',
  `select ${select(toSend)}
     from push_device v join session s on s.id = v.session_id and s.expires_at > now()
     join notification n on n.member_id = v.member_id and n.event_id = $3
     join member m on m.id = n.member_id ${factJoins}
     left join member a on a.id = n.actor_id left join profile ap on ap.member_id = a.id
     left join cluster c on c.id = n.subject_id and n.kind = 'role'
    where v.id = $1 and v.member_id = $2 and v.is_on
    order by n.kind limit 1`,
  toSend,
);
export const markPushed = statement('push_device_sent', 'update push_device set last_sent_at = now() where id = $1');
/** Not one that has another address by now. */
export const forgetDevice = statement('push_device_gone', 'delete from push_device where id = $1 and endpoint = $2');
