import { problem, type Problem } from '../kernel/index.ts';
import { channelOf, type NotificationKind, type NotificationPreferences } from '../notifications/index.ts';
import { checkWebAddress, type WebAddress } from '../webhooks/index.ts';

export const pushLimits = {
  /** So many devices of a member are told of news. */
  perMember: 10,
  /** Code points of the address that a browser gives. */
  endpoint: { least: 1, most: 1_000 },
  /** A notice waits so long: what its reader has on the screen, or its author takes back, makes none. */
  waitSeconds: 20,
  /** So many notifications are decided in one statement. */
  dueAtOnce: 500,
  /** So many a member gets at once, as after quiet hours: the latest; the others wait in their list. */
  mostAtOnce: 5,
  /** A push service keeps what it cannot deliver for so long. */
  keptSeconds: 86_400,
  /** Code points of the title and of the words: browsers show a line of each. */
  title: 120,
  words: 200,
  /** How long a push service may take for its whole answer. */
  answerSeconds: 10,
  answerBytes: 1_000,
} as const;

/** How often a push service that is busy or out of reach is asked once more: for about a day, ever more rarely. */
export const pushRetries = { retries: 10, firstRetrySeconds: 60 } as const;

/** What a browser gives, so that it can be told of news (RFC 8030, 8291). */
export interface Subscription {
  readonly endpoint: string;
  /** Its public key: 65 bytes in base64url. */
  readonly p256dh: string;
  /** A secret that it shares: 16 bytes in base64url. */
  readonly auth: string;
}

/** An uncompressed point begins with the byte 4. */
const isPoint = (key: string): boolean => /^B[A-P][\w-]{85}$/.test(key);
const isSecret = (key: string): boolean => /^[\w-]{22}$/.test(key);

/** What is wrong with a subscription. @param address the endpoint as it was read; null where it could not be */
export function checkSubscription(
  { endpoint, p256dh, auth }: Subscription,
  address: WebAddress | null,
  reachesThisMachine: boolean,
): Problem[] {
  return [
    ...checkWebAddress(endpoint, address, reachesThisMachine, pushLimits.endpoint, 'input', 'endpoint'),
    ...(isPoint(p256dh) ? [] : [problem('NOT_A_VALUE', 'input', 'p256dh')]),
    ...(isSecret(auth) ? [] : [problem('NOT_A_VALUE', 'input', 'auth')]),
  ];
}

/** What decides whether a notification makes a notice on the devices of its reader. */
export interface PushFacts {
  readonly kind: NotificationKind;
  readonly isRead: boolean;
  /** Its reader may be told, and may still read what it tells of. */
  readonly isThere: boolean;
  readonly isMuted: boolean;
}

/** None; one now; or one when the quiet hours are over. */
export type PushFate = 'none' | 'now' | 'later';

/** A notice goes where a mail would go at once, by the same choices, pause and quiet hours. */
export function pushFate(facts: PushFacts, preferences: NotificationPreferences, now: Date): PushFate {
  if (facts.isRead || !facts.isThere || facts.isMuted) return 'none';
  const { channel, notBefore } = channelOf(facts.kind, preferences, now);
  if (channel !== 'mail') return 'none';
  return notBefore === null ? 'now' : 'later';
}

/** The service took it; the browser is not subscribed any more; it is to be tried again; it is not wanted as it is. */
export type PushOutcome = 'sent' | 'gone' | 'later' | 'refused';

/** What the answer of a push service means. @param status null: there was none */
export function pushOutcome(status: number | null): PushOutcome {
  if (status === null || status === 429 || status >= 500) return 'later';
  if (status === 404 || status === 410) return 'gone';
  return status >= 200 && status < 300 ? 'sent' : 'refused';
}
