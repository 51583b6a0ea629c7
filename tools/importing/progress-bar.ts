import { Presets, SingleBar } from 'cli-progress';

/** How far a step of the run is. */
export interface Progress {
  begin: (title: string, total: number, unit: string) => void;
  /** @param value of the total, not of what was added */
  at: (value: number) => void;
  end: () => void;
}

const figure = new Intl.NumberFormat('en');

/** Durations as people say them: `45 s`, `3 min`, `2 h 5 min`. */
export function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const timeLeft = (startedAt: number, value: number, total: number): string =>
  value === 0 ? '' : `, ${durationOf(((performance.now() - startedAt) / 1000 / value) * (total - value))} left`;

function terminalProgress(): Progress {
  let bar: SingleBar | undefined;
  return {
    begin: (title, total, unit) => {
      const startedAt = performance.now();
      bar = new SingleBar(
        {
          stream: process.stdout,
          hideCursor: true,
          gracefulExit: false,
          format: (options, { value, total: all, progress }) => {
            const full = Math.round(progress * 30);
            const drawn =
              (options.barCompleteString ?? '').slice(0, full) +
              (options.barIncompleteString ?? '').slice(0, 30 - full);
            const left = timeLeft(startedAt, value, all);
            return `${title.padEnd(25)} ${drawn} ${Math.floor(progress * 100)} %  ${figure.format(value)} of ${figure.format(all)} ${unit}${left}`;
          },
        },
        Presets.shades_classic,
      );
      bar.start(total, 0);
    },
    at: (value) => bar?.update(value),
    end: () => bar?.stop(),
  };
}

/** A line at the beginning and the end, and one each five seconds between. */
function lineProgress(say: (line: string) => void): Progress {
  let title = '';
  let total = 0;
  let unit = '';
  let startedAt = 0;
  let saidAt = 0;
  let value = 0;
  const line = (): string => `${title}: ${figure.format(value)} of ${figure.format(total)} ${unit}`;
  return {
    begin: (...step) => {
      [title, total, unit] = step;
      value = 0;
      startedAt = saidAt = performance.now();
      say(`${title} ...`);
    },
    at: (now) => {
      value = now;
      if (performance.now() - saidAt < 5000) return;
      saidAt = performance.now();
      say(`${line()}${timeLeft(startedAt, value, total)}`);
    },
    end: () => say(`${line()}, after ${durationOf((performance.now() - startedAt) / 1000)}`),
  };
}

/** A bar with counts and the time left on a terminal, plain lines elsewhere. */
export const showProgress = (): Progress =>
  process.stdout.isTTY ? terminalProgress() : lineProgress((line) => console.log(line));
