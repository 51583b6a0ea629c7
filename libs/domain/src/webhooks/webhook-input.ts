import { checkLine, checkValues, isLoopback, lineOf, problem, type Problem } from '../kernel/index.ts';
import { isWebhookEvent, webhookEvents, type WebhookEvent } from './webhook-events.ts';
import { webhookLimits } from './webhook-limits.ts';

export interface WebhookDraft {
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
}

/** What is stored of a draft that was checked. */
export interface WebhookFields {
  readonly url: string;
  readonly description: string;
  readonly events: WebhookEvent[];
}

/** An address as it was read. */
export interface WebAddress {
  /** As it is stored: whole, without a fragment, which no server is sent. */
  readonly href: string;
  /** With its colon, such as `https:`. */
  readonly protocol: string;
  /** A number of version 6 stands in brackets. */
  readonly hostname: string;
  /** It brings a user or a password along. */
  readonly hasCredentials: boolean;
  /** Its host is a number that is none of the internet. */
  readonly isPrivateNumber: boolean;
}

/** Names that mean something inside of a network alone. */
const isPrivateName = (hostname: string): boolean =>
  isLoopback(hostname) ||
  (!hostname.includes('.') && !hostname.startsWith('[')) ||
  /\.(localhost|local|internal|home\.arpa)\.?$/.test(hostname);

/**
 * What is wrong with an address to which something is to be sent.
 * @param address as it was read; null where it could not be
 * @param reachesThisMachine plain http to this machine is taken, for a demo and for tests
 */
export function checkWebAddress(
  url: string,
  address: WebAddress | null,
  reachesThisMachine: boolean,
  limit: Parameters<typeof checkLine>[1],
  ...path: string[]
): Problem[] {
  const wrong = checkLine(url, limit, ...path);
  if (wrong.length > 0) return wrong;
  if (address === null || address.hasCredentials) return [problem('HTTPS_NEEDED', ...path)];
  const { protocol, hostname, isPrivateNumber } = address;
  const isHttps = protocol === 'https:';
  if (reachesThisMachine && isLoopback(hostname) && (isHttps || protocol === 'http:')) return [];
  if (!isHttps) return [problem('HTTPS_NEEDED', ...path)];
  return isPrivateNumber || isPrivateName(hostname) ? [problem('ADDRESS_NOT_PUBLIC', ...path)] : [];
}

/** What is wrong with a webhook. What a name leads to is looked at each time that something is sent. */
export function checkWebhook(
  { url, description, events }: WebhookDraft,
  address: WebAddress | null,
  reachesThisMachine: boolean,
): Problem[] {
  return [
    ...checkWebAddress(url, address, reachesThisMachine, webhookLimits.url, 'input', 'url'),
    ...checkLine(description, webhookLimits.description, 'input', 'description'),
    ...(events.length === 0
      ? [problem('REQUIRED', 'input', 'events')]
      : checkValues([...new Set(events)], isWebhookEvent, webhookEvents.length, 'input', 'events')),
  ];
}

/** As it is stored: each event once, in the order of the list. */
export const webhookFieldsOf = (
  { description, events }: Omit<WebhookDraft, 'url'>,
  { href }: WebAddress,
): WebhookFields => ({
  url: href,
  description: lineOf(description),
  events: webhookEvents.filter((event) => events.includes(event)),
});
