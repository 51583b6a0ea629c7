const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** A time of day is read with its zone. Plain data, for the server and for the script of a page alike. */
export const timeOfDay = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const satisfies Intl.DateTimeFormatOptions;

export const moment = { ...date, ...timeOfDay } as const satisfies Intl.DateTimeFormatOptions;

/** How instants are written. */
export const dateStyles = {
  date,
  dayAndMonth: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  moment,
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;
