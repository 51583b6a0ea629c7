import { choicesOf, notificationKindNames, ruleOf, type NotificationKind } from '@cluster-commons/domain/notifications';
import { readableBy, type ReaderSql } from '../threads/index.ts';

const byKind = (kind: string, value: (name: NotificationKind) => string): string =>
  `case ${kind} ${notificationKindNames.map((name) => `when '${name}' then ${value(name)}`).join(' ')} end`;

/** Strongest first: of several reasons for one event the one of the smallest number is told. */
export const rankOf = (kind: NotificationKind): number => notificationKindNames.indexOf(kind) + 1;
const kindOf = (rank: string): string =>
  `(array[${notificationKindNames.map((name) => `'${name}'`).join(', ')}])[${rank}]`;

/** Ranks from this one on are told because of what one follows. */
export const isByFollowing = (rank: string): string =>
  `${rank} in (${notificationKindNames.flatMap((name) => (ruleOf(name).isByFollowing ? rankOf(name) : [])).join(', ')})`;

/** What `chosenChannel` of the domain says, of preferences `p` that may not be there. */
export const channelIn = (kind: string): string => {
  const choices = byKind(
    kind,
    (name) =>
      `array[${choicesOf(name)
        .map((one) => `'${one}'`)
        .join(', ')}]`,
  );
  return `case when p.channels ->> ${kind} = any(${choices}) then p.channels ->> ${kind}
    else ${byKind(kind, (name) => `'${ruleOf(name).channel}'`)} end`;
};

/** A mail at once is due, or a line of the digest; mails that features write themselves are not written twice. */
const mailIn = (kind: string, channel: string): string =>
  `case when ${channel} = 'digest' then 2
        when ${channel} = 'mail' and ${byKind(kind, (name) => String(ruleOf(name).mail === 'notifications'))} then 1
        else 0 end`;

/** Expressions of what a line says; null where it does not. */
interface Line {
  eventId: string;
  at: string;
  thread?: string;
  post?: string;
  actor?: string;
  subject?: string;
  /** Whether they know it already: it is written as read, and not mailed. */
  isKnown?: string;
}

/**
 * The SQL that writes lines for members who may be told and want to be; doing it again writes nothing.
 * @param from gives `member_id` and `rank`, each member once
 */
export function writeLines(
  from: string,
  { eventId, at, thread, post, actor, subject, isKnown = 'false' }: Line,
): string {
  const [kind, channel] = [kindOf('l.rank'), 'w.channel'];
  const uuid = (expression: string | undefined): string => `${expression ?? 'null'}::uuid`;
  return `insert into notification (event_id, member_id, kind, thread_id, post_id, actor_id, subject_id, at, read_at, mail,
      is_push_due)
    select ${eventId}::uuid, l.member_id, k.kind, ${[thread, post, actor, subject].map(uuid).join(', ')}, ${at}::timestamptz,
           case when ${isKnown} then now() end, case when ${isKnown} then 0 else ${mailIn('k.kind', channel)} end,
           not ${isKnown} and ${channel} = 'mail'
             and exists (select from push_device d where d.member_id = l.member_id and d.is_on)
      from (${from}) l
      cross join lateral (select ${kind} as kind) k
      left join notification_preference p on p.member_id = l.member_id
      cross join lateral (select ${channelIn('k.kind')} as channel) w
     where w.channel <> 'off'
     order by l.member_id
    on conflict (member_id, event_id, kind) do nothing
    returning member_id`;
}

/** Whether a member `m` can be told of something in thread `t`. */
export const isReader = (m: string): string =>
  `${m}.status = 'active' and ${readableBy({ id: `${m}.id`, status: `${m}.status`, role: `${m}.role` })}`;

/** What a notification `n` tells of, for `isShown`. */
export const shownJoins = `left join thread t on t.id = n.thread_id left join post o on o.id = n.post_id`;

const stillHolds: Partial<Record<NotificationKind, string>> = {
  answer: 't.accepted_post_id = n.post_id',
  reaction:
    'exists (select from reaction e where e.post_id = n.post_id and e.member_id = coalesce(n.actor_id, t.author_id))',
  connection_requested: `exists (select from connection x where x.id = n.subject_id and x.status = 'pending')`,
  connection_accepted: `exists (select from connection x where x.id = n.subject_id and x.status = 'accepted')`,
  post_hidden: 'o.hidden_at is not null and o.removed_at is null',
  post_restored: 'o.hidden_at is null and o.removed_at is null',
  reminder: 'exists (select from bookmark b where b.id = n.subject_id)',
};
const isThere = 'o.hidden_at is null and o.removed_at is null and o.deleted_at is null';

/**
 * Whether a notification `n` is shown to its member, who asks as `reader`: nothing is told of what they may not read any more,
 * of what is hidden, removed or gone, or of what no longer holds. The list and the count on the bell say the same.
 */
export function isShown(reader: ReaderSql): string {
  const holds = byKind('n.kind', (name) => stillHolds[name] ?? 'true');
  return `(n.thread_id is null or t.id is not null and (${readableBy(reader)}))
    and (n.post_id is null or o.id is not null and (n.kind = 'post_hidden' or ${isThere}))
    and ${holds}`;
}

/** What counts as one on the bell: reactions to a post together, all else by itself. */
export const countedAs = `case when ${byKind('n.kind', (name) => String(ruleOf(name).isBundled))} then n.post_id else n.event_id end`;
