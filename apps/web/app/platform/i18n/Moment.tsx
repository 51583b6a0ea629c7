import type { DateStyle } from './date-styles.ts';
import { useFormat } from './format.ts';

interface MomentProps {
  at: string;
  style: DateStyle;
  /** A browser with script says how long ago it was, where that is days. */
  isRecent?: boolean;
}

/**
 * An instant, in UTC; a time of day names its zone. A browser with script writes times of day in the zone of the reader
 * (`platform/browser/moments.ts`).
 */
export function Moment({ at, style, isRecent = false }: MomentProps) {
  const format = useFormat();
  return (
    <time dateTime={at} data-ago={isRecent ? '' : undefined} data-clock={style === 'moment' ? '' : undefined}>
      {format.date(at, style)}
    </time>
  );
}
