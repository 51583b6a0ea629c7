import { useFormat, type DateStyle } from './format.ts';

/** An instant. With `isRecent` a browser with script says how long ago it was, where that is days. */
export function Moment({ at, style, isRecent = false }: { at: string; style: DateStyle; isRecent?: boolean }) {
  const format = useFormat();
  return (
    <time dateTime={at} data-ago={isRecent ? '' : undefined}>
      {format.date(at, style)}
    </time>
  );
}
