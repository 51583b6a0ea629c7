import { locale } from './locale.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in words; null where a date says it better. */
export function agoOf(at: number, now: number, format: Intl.RelativeTimeFormat): string | null {
  const past = Math.max(0, now - at);
  if (past < hour) return format.format(-Math.floor(past / minute), 'minute');
  if (past < day) return format.format(-Math.floor(past / hour), 'hour');
  return past < 7 * day ? format.format(-Math.floor(past / day), 'day') : null;
}

/** Says of recent moments how long ago they were: the server writes dates, since its pages do not depend on the clock. */
export function tellMomentsAgo(root: ParentNode): void {
  const moments = root.querySelectorAll<HTMLTimeElement>('time[data-ago]');
  if (moments.length === 0) return;
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  for (const moment of moments) {
    const ago = agoOf(Date.parse(moment.dateTime), Date.now(), format);
    if (ago !== null) moment.textContent = ago;
  }
}
