import { pingEvent } from './webhook-events.ts';
import { webhookLimits } from './webhook-limits.ts';

/** It is to be sent, or to be sent again; the address took it; it never did; it is none of the public's any more. */
export const webhookDeliveryStates = ['waiting', 'delivered', 'failed', 'withheld'] as const;
export type WebhookDeliveryState = (typeof webhookDeliveryStates)[number];

/**
 * Why an attempt failed: the answer says no; it leads elsewhere, which is not followed; there is none in time; nobody is
 * to be reached there, or not safely; the name leads into a private network; its secret cannot be read any more; the webhook was off.
 */
export const webhookFaults = ['status', 'redirect', 'timeout', 'unreachable', 'private', 'secret', 'off'] as const;
export type WebhookFault = (typeof webhookFaults)[number];

/** What is wrong with an answer by its HTTP status; null where it was taken. */
export function faultOfStatus(status: number): WebhookFault | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

/** A ping is tried once: somebody waits to see how it went. */
export const attemptsOf = (event: string): number => (event === pingEvent ? 1 : webhookLimits.attempts);

/** How a delivery stands after an attempt. `attempts` counts this one. */
export function stateAfter(event: string, attempts: number, fault: WebhookFault | null): WebhookDeliveryState {
  if (fault === null) return 'delivered';
  return attempts >= attemptsOf(event) ? 'failed' : 'waiting';
}

/**
 * Whether a webhook has failed for so long that it is switched off.
 * @param failingSince milliseconds of the first failure after which nothing was taken; null where it is well
 */
export const isToSwitchOff = (failingSince: number | null, now: number): boolean =>
  failingSince !== null && now - failingSince >= webhookLimits.failingDays * 86_400_000;
