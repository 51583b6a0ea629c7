const hour = 3_600_000;

export const pollLimits = {
  /** How many options a poll has. */
  options: { least: 2, most: 10 },
  /** Code points of an option. */
  option: { least: 1, most: 120 },
  /** How far ahead a poll closes, in milliseconds. */
  ahead: { least: hour, most: 366 * 24 * hour },
} as const;

/** When others see how many voted for what: at any time, once they have voted, or once it is closed. */
export const pollResults = ['always', 'voted', 'closed'] as const;
export type PollResults = (typeof pollResults)[number];
