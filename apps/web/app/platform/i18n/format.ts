import { localeOf } from '@cluster-commons/messages/locales';
import { directionOf, type Language } from '@cluster-commons/domain/kernel';
import { useMemo } from 'react';
import { useTexts } from './text-context.tsx';

const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

const dateStyles = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

export interface Format {
  number: (value: number) => string;
  percent: (share: number) => string;
  /** In UTC, so that the server and every browser write the same. */
  date: (at: string, style: DateStyle) => string;
  /** An instant as the clock of this device shows it; for what only the browser says. */
  clock: (at: number) => string;
  /** Under a day in hours, within a week by weekday, then by date. */
  ago: (at: string, now: number) => string;
  /** Between the parts of a line. */
  comma: string;
  /** Parts with this language's comma between them. */
  list: (parts: readonly string[]) => string;
  /** In this language's order. */
  compare: (a: string, b: string) => number;
}

const formats = new Map<Language, Format>();

function formatFor(language: Language): Format {
  const locale = localeOf[language];
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const comma = directionOf(language) === 'rtl' ? '، ' : ', ';
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const collator = new Intl.Collator(locale);
  const dates = new Map<DateStyle, Intl.DateTimeFormat>();
  const date = (at: string, style: DateStyle): string => {
    const made = dates.get(style) ?? new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: 'UTC' });
    dates.set(style, made);
    return made.format(new Date(at));
  };
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    date,
    clock: (at) => clock.format(at),
    ago: (at, now) => {
      const past = now - Date.parse(at);
      if (past < hour) return relative.format(-Math.max(0, Math.floor(past / minute)), 'minute');
      if (past < day) return relative.format(-Math.floor(past / hour), 'hour');
      if (past < 2 * day) return relative.format(-1, 'day');
      if (past < 7 * day) return date(at, 'weekday');
      return date(at, past < 300 * day ? 'dayAndMonth' : 'date');
    },
    comma,
    list: (parts) => parts.join(comma),
    compare: collator.compare,
  };
}

/** Numbers and dates as the language of the page writes them. */
export function useFormat(): Format {
  const { language } = useTexts();
  return useMemo(() => {
    const format = formats.get(language) ?? formatFor(language);
    formats.set(language, format);
    return format;
  }, [language]);
}
