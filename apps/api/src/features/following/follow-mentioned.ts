/** Whether a member follows by itself what they open, answer or are mentioned in: they do until they say otherwise. */
export const followsOwn = (member: string): string =>
  `not exists (select from notification_preference w where w.member_id = ${member} and not w.follows_own)`;

/**
 * The SQL by which those who are mentioned in a thread follow it from then on, unless they have said how much they want to hear
 * of it. @param from gives `member_id` and `thread_id`, each pair once
 */
export const followMentioned = (from: string): string =>
  `insert into thread_member as r (member_id, thread_id, level, cause)
   select x.member_id, x.thread_id, 'follow', 'mentioned' from (${from}) x where ${followsOwn('x.member_id')}
    order by x.member_id
   on conflict (member_id, thread_id) do update set level = excluded.level, cause = excluded.cause
    where r.level is null`;
