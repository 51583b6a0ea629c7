import type { EventName } from '../events/index.ts';

/**
 * Events that other systems may hear of: what everybody may read on a page. Nothing of clusters' own discussions, of
 * accounts, of moderation is among them, and each is checked again when it is sent.
 */
export const webhookEvents = [
  'thread.opened',
  'thread.replied',
  'answer.marked',
  'answer.unmarked',
  'cluster.joined',
] as const satisfies readonly EventName[];
export type WebhookEvent = (typeof webhookEvents)[number];

export const isWebhookEvent = (value: string): value is WebhookEvent =>
  (webhookEvents as readonly string[]).includes(value);

/** What is sent to try a webhook out; it happens to nobody. */
export const pingEvent = 'ping';

/** What a delivery tells: ids and numbers, and null where there is none. */
export type WebhookData = Readonly<Record<string, string | number | null>>;

/**
 * The body of a delivery, the same at each attempt.
 * @param type name of the event
 * @param at when it happened, ISO 8601 in UTC
 */
export const webhookBody = (type: string, at: string, data: WebhookData): string =>
  JSON.stringify({ type, timestamp: at, data });

/**
 * What is signed (Standard Webhooks 1.0.0, "Signature scheme"): id, time and body with a full stop between them.
 * @param seconds of the attempt since 1970
 */
export const signedContent = (id: string, seconds: number, body: string): string => `${id}.${seconds}.${body}`;
