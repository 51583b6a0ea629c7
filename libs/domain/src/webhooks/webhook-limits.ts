import { delivery } from '../events/index.ts';

/** How often a delivery is tried again: after pauses that double up to three hours, over about a day. */
export const webhookRetries = { retries: 16, firstRetrySeconds: delivery.firstRetrySeconds } as const;

/** Lengths are in Unicode code points. */
export const webhookLimits = {
  /** So many webhooks a network has at the most, switched off ones included. */
  perNetwork: 10,
  url: { least: 1, most: 500 },
  description: { least: 0, most: 200 },
  /** Bytes of random that a secret is made of. */
  secretBytes: 32,
  /** How long a new secret is shown to whoever made it. */
  secretShownSeconds: 600,
  /** How long deliveries are signed with the secret of before too, after there is a new one. */
  formerSecretHours: 24,
  /** How long an address may take for its whole answer. */
  answerSeconds: 10,
  /** Bytes of an answer that are kept. */
  answerBytes: 1_000,
  /** How often a delivery is tried before it counts as failed. */
  attempts: 1 + webhookRetries.retries,
  /** A webhook that took nothing for so long is switched off when the next delivery has failed for good. */
  failingDays: 5,
  /** How long deliveries stand in the log. */
  logDays: 30,
} as const;
