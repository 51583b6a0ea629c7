export { departurePolicy, type LeaverFacts } from './departure-policy.ts';

const day = 24 * 60 * 60;

export const exportLimits = {
  /** So long a file waits for its member, in seconds; then it is removed. */
  keptSeconds: 7 * day,
  /** After so long one that was not finished is given up, in seconds, and another may be asked for. */
  givenUpSeconds: day,
  /** So many rows are read at once. */
  portion: 500,
} as const;

export const departureLimits = {
  /** So long a member can change their mind, in seconds. */
  graceSeconds: 7 * day,
  /** So many posts or threads are changed in one transaction. */
  portion: 200,
  /** Why staff took somebody out of the network, in their words. */
  reason: { least: 1, most: 500 },
} as const;
