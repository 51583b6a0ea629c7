import { useState } from 'react';
import { useFormat, type DateStyle } from './format.ts';

/** An instant; the browser keeps what the server wrote, since their calendars' data may differ. */
export function Moment({ at, style }: { at: string; style: DateStyle | 'ago' }) {
  const format = useFormat();
  const [now] = useState(() => Date.now());
  return (
    <time dateTime={at} suppressHydrationWarning>
      {style === 'ago' ? format.ago(at, now) : format.date(at, style)}
    </time>
  );
}
