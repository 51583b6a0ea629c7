/**
 * Numbers of thread `t` that member row `r` has not seen and that somebody can read. A position is never ahead of what is
 * subtracted, so the difference counts right however posts are hidden, brought back or taken back.
 */
export const unreadPosts = `(int4multirange(int4range(r.read_number + 1, greatest(r.read_number, t.last_post_number) + 1))
  - coalesce(t.absent, '{}') - coalesce(r.read_more, '{}'))`;

/** Threads `t` that the member follows and in which something is new to them. */
export const isUnreadBy = (member: string): string =>
  `exists (select from thread_member r where r.member_id = ${member} and r.thread_id = t.id
     and r.level >= 'follow' and not isempty(${unreadPosts}))`;
