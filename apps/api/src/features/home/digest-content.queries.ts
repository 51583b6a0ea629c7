import { digestLimits, notificationKindNames } from '@cluster-commons/domain/notifications';
import { json, select, text } from '../../platform/database/columns.ts';
import { statement } from '../../platform/database/database.ts';
import { isReader, isShown, shownJoins } from '../notifications/index.ts';
import type { DigestContent } from './digest-due.queries.ts';

const rank = `array_position(array[${notificationKindNames.map((name) => `'${name}'`).join(', ')}], l.kind)`;

/** Whatever member `w` was told of a thread `t`, but for what others say of their posts, has its own way to them. */
const isTold = `exists (select from notification n
  where n.member_id = w.member_id and n.thread_id = t.id and n.kind <> 'reaction')`;

/** A thread `t` that is new to member `w`, who may read it, has not opened it and has muted nothing of it. */
const isNews = `t.created_at > w.since and t.author_id <> w.member_id and ${isReader('m')}
  and not exists (select from thread_member r where r.member_id = w.member_id and r.thread_id = t.id
                   and (r.read_number > 0 or r.level in ('mute', 'normal')))
  and not exists (select from follow f where f.member_id = w.member_id and f.level = 'mute'
                   and (f.cluster_id = t.cluster_id or f.tag = any(t.tags)
                        or (f.person_id = t.author_id and not t.is_anonymous)))
  and not ${isTold}`;

const followed = `f.member_id = w.member_id and f.level >= 'follow'`;

const content = {
  memberId: text('w.member_id'),
  content: json<DigestContent & { events: string[] }>(`json_build_object(
    'told', coalesce((select json_agg(json_build_object('threadId', g.thread_id, 'postId', g.post_id, 'count', g.count,
        'kind', g.kind) order by g.at desc, g.thread_id)
      from grouped g where g.member_id = w.member_id and g.place <= ${digestLimits.told}), '[]'),
    'others', coalesce((select json_agg(json_build_object('kind', l.kind, 'actorId', l.actor_id) order by l.at desc)
      from lines l where l.member_id = w.member_id and l.thread_id is null), '[]'),
    'toldCount', (select count(*) from grouped g where g.member_id = w.member_id),
    'events', coalesce((select json_agg(l.event_id) from lines l where l.member_id = w.member_id), '[]'),
    'opened', coalesce((select json_agg(o.thread_id order by o.created_at desc, o.thread_id desc)
      from opened o where o.member_id = w.member_id and o.place <= ${digestLimits.opened}), '[]'),
    'openedCount', (select count(*) from opened o where o.member_id = w.member_id))`),
};

/**
 * What the digests of members `$1` name, up to `$4`: what they were told of since `$3` and have neither read nor been mailed, by
 * discussion; and what was opened since `$2` in the clusters, tags and people that they follow, where the news of all is looked
 * up once. Nothing that they may not read now, and nothing that they have muted.
 */
export const digestContents = statement(
  'digest_contents',
  `with w as materialized (
     select * from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as w (member_id, since, began_at)
   ), lines as materialized (
     select n.member_id, n.event_id, n.kind, n.thread_id, n.post_id, n.actor_id, n.at, o.number
       from w join notification n on n.member_id = w.member_id join member m on m.id = n.member_id ${shownJoins}
       left join thread_member r on r.member_id = n.member_id and r.thread_id = n.thread_id
      where n.mail = 2 and n.read_at is null and n.at >= w.began_at and n.at <= $4::timestamptz and (n.thread_id is null or o.id is not null)
        and ${isShown({ id: 'm.id', status: 'm.status', role: 'm.role' })}
        and coalesce(r.level <> 'mute', true)
        and not coalesce(o.number <= r.read_number or o.number <@ coalesce(r.read_more, '{}'), false)
   ), grouped as (
     select l.member_id, l.thread_id, count(distinct l.post_id)::int as count, max(l.at) as at,
            (array_agg(l.post_id order by l.number))[1] as post_id, (array_agg(l.kind order by ${rank}))[1] as kind,
            row_number() over (partition by l.member_id order by max(l.at) desc, l.thread_id) as place
       from lines l where l.thread_id is not null group by l.member_id, l.thread_id
   ), news as materialized (
     select t.* from thread t
      where t.created_at > (select min(since) from w) and t.created_at <= $4::timestamptz and t.hidden_at is null
   ), found as (
     select w.member_id, t.id from w join follow f on ${followed} join news t on t.cluster_id = f.cluster_id
     union select w.member_id, t.id from w join membership ms on ms.member_id = w.member_id and ms.left_at is null
       join news t on t.cluster_id = ms.cluster_id
      where not exists (select from follow f where f.member_id = w.member_id and f.cluster_id = ms.cluster_id)
     union select w.member_id, t.id from w join follow f on ${followed} join news t on f.tag = any(t.tags)
     union select w.member_id, t.id from w join follow f on ${followed}
       join news t on t.author_id = f.person_id and not t.is_anonymous
   ), opened as (
     select w.member_id, t.id as thread_id, t.created_at,
            row_number() over (partition by w.member_id order by t.created_at desc, t.id desc) as place
       from found c join w on w.member_id = c.member_id join member m on m.id = w.member_id join news t on t.id = c.id
      where ${isNews}
   )
   select ${select(content)} from w`,
  content,
);
