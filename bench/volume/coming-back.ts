import pg from 'pg';

/** What a median member of a network has read, follows and was told of, however large the network is. */
export const habits = {
  positions: 160,
  /** Of these, threads that they follow. */
  followed: 24,
  clusters: 3,
  people: 5,
  tags: 3,
  notifications: 35,
} as const;

/** Members whose rows one statement writes. */
const membersAtOnce = 5_000;
/** Half of what a member has read is among so many of the newest threads. */
const newest = 400;

/** A number below `$n` that is always the same for one member, one place and one purpose. */
const draw = (place: string, below: string, purpose: number): string =>
  `((hashint4extended(m.i * 1000 + ${place}, ${purpose}) & 9223372036854775807) % ${below})::int`;

const prepare = [
  `create temp table w_member as select (row_number() over (order by id))::int - 1 as i, id from member where status = 'active'`,
  `create unique index on w_member (i)`,
  `create temp table w_thread as
     select (row_number() over (order by last_post_at desc, id))::int - 1 as i, id, last_post_number, author_id
       from thread where visibility = 'public' and hidden_at is null`,
  `create unique index on w_thread (i)`,
  `create temp table w_cluster as select (row_number() over (order by id))::int - 1 as i, id from cluster`,
  `create unique index on w_cluster (i)`,
  `create temp table w_tag as
     select (row_number() over (order by count(*) desc, tag))::int - 1 as i, tag
       from thread, unnest(tags) tag group by tag`,
  `create unique index on w_tag (i)`,
  `analyze w_member, w_thread, w_cluster, w_tag`,
];

const count = (table: string): string => `(select count(*) from ${table})`;
const aThread = (place: string, purpose: number): string =>
  `case when ${place} % 2 = 0 then ${draw(place, `least(${newest}, ${count('w_thread')})`, purpose)}
        else ${draw(place, count('w_thread'), purpose)} end`;
const some = (table: string, many: number, purpose: number): string =>
  `w_member m cross join generate_series(1, ${many}) k join ${table} x on x.i = ${draw('k', count(table), purpose)}
    where m.i >= $1 and m.i < $2`;

const writes = [
  `insert into thread_member (member_id, thread_id, read_number, read_at, level, cause)
   select m.id, t.id, greatest(t.last_post_number - ${draw('k', '4', 2)}, 0), now() - k * interval '1 hour',
          (case when k <= ${habits.followed} then 'follow' end)::follow_level,
          (case when k <= ${habits.followed} then 'answered' end)::follow_cause
     from w_member m cross join generate_series(1, ${habits.positions}) k join w_thread t on t.i = ${aThread('k', 1)}
    where m.i >= $1 and m.i < $2
   on conflict do nothing`,
  `insert into follow (member_id, cluster_id, level) select m.id, x.id, 'follow' from ${some('w_cluster', habits.clusters, 3)}
   on conflict do nothing`,
  `insert into follow (member_id, person_id, level) select m.id, x.id, 'follow' from ${some('w_member', habits.people, 4)}
      and x.id <> m.id
   on conflict do nothing`,
  `insert into follow (member_id, tag, level) select m.id, x.tag, 'follow' from ${some('w_tag', habits.tags, 5)}
   on conflict do nothing`,
  `insert into notification (event_id, member_id, kind, thread_id, post_id, actor_id, at, read_at)
   select uuid_v7(), m.id, 'reply', t.id, o.id, o.author_id, now() - k * interval '1 hour', case when k > 10 then now() end
     from w_member m cross join generate_series(1, ${habits.notifications}) k join w_thread t on t.i = ${aThread('k', 6)}
     join post o on o.thread_id = t.id and o.number = t.last_post_number and o.author_id <> m.id
    where m.i >= $1 and m.i < $2`,
];

/** Gives every member of a generated network what they have read, follow and were told of. */
export async function addHabits(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const sql of prepare) await client.query(sql);
    const { rows } = await client.query<{ members: number }>(`select count(*)::int as members from w_member`);
    const members = rows[0]?.members ?? 0;
    for (let from = 0; from < members; from += membersAtOnce)
      for (const sql of writes) await client.query(sql, [from, from + membersAtOnce]);
  } finally {
    await client.end();
  }
}
