const day = 86_400_000;

/** When things happen: one span of three years that ends at a fixed instant, so that a volume never depends on the clock. */
export const timeline = {
  begin: Date.UTC(2023, 10, 1),
  end: Date.UTC(2026, 10, 1),
} as const;

const span = timeline.end - timeline.begin;

/** The instant at a share of the span, in whole milliseconds. */
export const instantAt = (share: number): number => timeline.begin + Math.floor(share * span);

export const shareOf = (instant: number): number => (instant - timeline.begin) / span;

/** PostgreSQL reads the milliseconds of ISO 8601 as they are. */
export const timestamp = (instant: number): string => new Date(instant).toISOString();

export const days = (count: number): number => Math.floor(count * day);
