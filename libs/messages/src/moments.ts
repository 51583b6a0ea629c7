import type { Language } from '@cluster-commons/domain/kernel';
import { localeOf } from './locales.ts';

const style = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
  timeZoneName: 'short',
} as const satisfies Intl.DateTimeFormatOptions;

/** An instant for the middle of a sentence outside of pages: in UTC, which it names. */
export const momentIn = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(localeOf[language], style).format(new Date(at));
