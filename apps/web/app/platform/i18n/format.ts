import { localeOf } from '@cluster-commons/messages/locales';
import { directionOf, type Language } from '@cluster-commons/domain/kernel';
import { useMemo } from 'react';
import { dateStyles, type DateStyle } from './date-styles.ts';
import { useTexts } from './text-context.tsx';

export interface Format {
  number: (value: number) => string;
  percent: (share: number) => string;
  /** In UTC; a style with a time of day names the zone. */
  date: (at: string, style: DateStyle) => string;
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
  const comma = directionOf(language) === 'rtl' ? '، ' : ', ';
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
