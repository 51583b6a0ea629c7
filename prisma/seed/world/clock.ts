import type { WrittenPost, WrittenThread } from './content.ts';

const hour = 3_600_000;

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - Math.round(days * 24 * hour));
export const hoursAfter = (date: Date, hours: number): Date => new Date(date.getTime() + Math.round(hours * hour));

/** When each post of a written thread was written; never after `now`. */
export function postTimes(thread: WrittenThread, now: Date): Date[] {
  let time = daysBefore(now, thread.daysAgo);
  return thread.posts.map((post: WrittenPost) => {
    time = hoursAfter(time, post.hoursLater);
    if (time > now) throw new RangeError(`${thread.key} runs past the present`);
    return time;
  });
}
