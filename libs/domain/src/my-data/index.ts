export { departurePolicy, type LeaverFacts } from './departure-policy.ts';

const day = 24 * 60 * 60;

export const departureLimits = {
  /** So long a member can change their mind, in seconds. */
  graceSeconds: 7 * day,
  /** So many posts or threads are changed in one transaction. */
  portion: 200,
  /** Why staff took somebody out of the network, in their words. */
  reason: { least: 1, most: 500 },
} as const;
