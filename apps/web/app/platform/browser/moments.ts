import { moment } from '../i18n/date-styles.ts';
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

/**
 * Writes what the server cannot know, since its pages depend neither on the clock nor on the reader's place: times of
 * day in the zone of the reader, which is named, and of recent moments how long ago they were. Times that a form asks
 * for are meant in that zone as well.
 */
export function tellMoments(root: ParentNode): void {
  const told = (attribute: string): HTMLTimeElement[] =>
    Array.from(root.querySelectorAll<HTMLTimeElement>(`time[data-${attribute}]`));
  const [clocks, recent] = [told('clock'), told('ago')];
  if (clocks.length > 0) {
    const format = new Intl.DateTimeFormat(locale(), moment);
    for (const at of clocks) at.textContent = format.format(new Date(at.dateTime));
  }
  for (const place of root.querySelectorAll('[data-zone]')) {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [sent, name] = [place.querySelector('input'), place.querySelector('bdi')];
    if (sent && name && zone) sent.value = name.textContent = zone;
  }
  if (recent.length > 0) {
    const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
    for (const at of recent) {
      const ago = agoOf(Date.parse(at.dateTime), Date.now(), format);
      if (ago !== null) at.textContent = ago;
    }
  }
}
