import type { VolumeProgress } from './generate-volume.ts';

const isTerminal = process.stdout.isTTY;
const every = isTerminal ? 200 : 10_000;

/** Shows how far each table is, with its rate: in place on a terminal, else as a line every ten seconds. */
export function showProgress(): { show: (progress: VolumeProgress) => void; end: () => void } {
  let current: { table: string; since: number; line: string } | null = null;
  let shownAt = 0;
  const write = (line: string, isLast: boolean): void => {
    if (isTerminal) process.stdout.write(`\r\u001b[2K${line}${isLast ? '\n' : ''}`);
    else console.log(line);
  };
  const end = (): void => {
    if (current !== null) write(current.line, true);
    current = null;
  };
  return {
    show: ({ table, done, total }) => {
      const now = performance.now();
      if (current?.table !== table) {
        end();
        current = { table, since: now, line: '' };
        shownAt = now;
      }
      const passed = (now - current.since) / 1000;
      const rate = passed < 0.1 ? '' : `, ${Math.round(done / passed).toLocaleString('en')} rows/s`;
      const share = Math.min(100, Math.round((done / Math.max(total, 1)) * 100));
      current.line = `${table.padEnd(10)} ${done.toLocaleString('en').padStart(11)} rows ${`${share} %`.padStart(5)}${rate}`;
      if (now - shownAt < every) return;
      shownAt = now;
      write(current.line, false);
    },
    end,
  };
}
