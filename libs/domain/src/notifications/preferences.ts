import {
  allow,
  clockAt,
  instantIn,
  isSignedIn,
  isTimeZone,
  problem,
  refuse,
  type Decision,
  type Problem,
  type Viewer,
} from '../kernel/index.ts';
import { choicesOf, ruleOf, type Channel, type NotificationKind } from './kinds.ts';

export const digestRhythms = ['never', 'daily', 'weekly', 'monthly'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** How a member wants to be told; what they have said nothing of stands as the product has it. */
export interface NotificationPreferences {
  readonly channels: Readonly<Partial<Record<NotificationKind, Channel>>>;
  /** An IANA zone, by whose clocks hours are meant. */
  readonly zone: string;
  /** Hours in which no mail is sent, from one to the other, over midnight too; null: there are none. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** Until then nothing is mailed but what the product owes. */
  readonly pausedUntil: Date | null;
  readonly digest: DigestRhythm;
  /** Hour of the day in the zone. */
  readonly digestHour: number;
  readonly isTextOnly: boolean;
  /** They follow by itself what they open, answer or are mentioned in. */
  readonly followsOwn: boolean;
}

/** Where nothing is said. @param digestHour of the network, in UTC */
export const preferencesByDefault = (digestHour: number): NotificationPreferences => ({
  channels: {},
  zone: 'UTC',
  quiet: null,
  pausedUntil: null,
  digest: 'weekly',
  digestHour,
  isTextOnly: false,
  followsOwn: true,
});

export const preferenceLimits = {
  /** So far ahead all may be paused, in days. */
  pauseDays: 366,
} as const;

/** What a member has chosen of a kind, or what stands by itself; what cannot be switched off is not. */
export function chosenChannel(
  kind: NotificationKind,
  { channels }: Pick<NotificationPreferences, 'channels'>,
): Channel {
  const chosen = channels[kind];
  return chosen !== undefined && choicesOf(kind).includes(chosen) ? chosen : ruleOf(kind).channel;
}

/** How a member is told of something now. */
export interface Told {
  readonly channel: Channel;
  /** A mail waits until then; null: it may go at once. */
  readonly notBefore: Date | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * When the quiet hours end in which `now` lies, by the clocks there, whatever was set forward or back meanwhile; null outside
 * of them.
 */
export function quietUntil({ quiet, zone }: NotificationPreferences, now: Date): Date | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const clock = clockAt(zone, now);
  const midnight = Math.floor(clock / dayMs) * dayMs;
  const hour = (clock - midnight) / hourMs;
  const isOverMidnight = quiet.from > quiet.to;
  const isEvening = isOverMidnight && hour >= quiet.from;
  if (!isEvening && !(hour < quiet.to && (isOverMidnight || hour >= quiet.from))) return null;
  return instantIn(zone, midnight + (isEvening ? dayMs : 0) + quiet.to * hourMs);
}

/**
 * How a member is told of something of a kind at this moment. While they have paused all, a mail becomes a line of the digest
 * that follows; in quiet hours it waits for their end.
 */
export function channelOf(kind: NotificationKind, preferences: NotificationPreferences, now: Date): Told {
  const channel = chosenChannel(kind, preferences);
  if (channel !== 'mail') return { channel, notBefore: null };
  if (isPaused(preferences, now) && !ruleOf(kind).isRequired) return { channel: 'digest', notBefore: null };
  return { channel, notBefore: quietUntil(preferences, now) };
}

export const isPaused = ({ pausedUntil }: Pick<NotificationPreferences, 'pausedUntil'>, now: Date): boolean =>
  pausedUntil !== null && now < pausedUntil;

/** What is changed of the preferences; what is absent stays. */
export interface PreferenceChanges {
  channels?: readonly { kind: NotificationKind; channel: Channel }[];
  zone?: string;
  quietFrom?: number | null;
  quietTo?: number | null;
  pausedUntil?: Date | null;
  digest?: DigestRhythm;
  digestHour?: number;
  isTextOnly?: boolean;
  followsOwn?: boolean;
}

const isHour = (hour: number): boolean => Number.isInteger(hour) && hour >= 0 && hour <= 23;

export function checkPreferences(changes: PreferenceChanges, now: Date): Problem[] {
  const { channels = [], zone, quietFrom, quietTo, pausedUntil, digestHour } = changes;
  const found: Problem[] = [];
  const add = (code: Problem['code'], ...path: string[]): void => void found.push(problem(code, 'input', ...path));
  if (channels.some(({ kind, channel }) => !choicesOf(kind).includes(channel))) add('NOT_A_VALUE', 'channels');
  if (zone !== undefined && !isTimeZone(zone)) add('NOT_A_ZONE', 'zone');
  if (typeof quietFrom === 'number' && !isHour(quietFrom)) add('OUT_OF_RANGE', 'quietFrom');
  if (typeof quietTo === 'number' && !isHour(quietTo)) add('OUT_OF_RANGE', 'quietTo');
  if (typeof quietFrom === 'number' && (quietTo === null || quietTo === undefined)) add('REQUIRED', 'quietTo');
  if (typeof quietTo === 'number' && (quietFrom === null || quietFrom === undefined)) add('REQUIRED', 'quietFrom');
  if (digestHour !== undefined && !isHour(digestHour)) add('OUT_OF_RANGE', 'digestHour');
  if (pausedUntil instanceof Date && pausedUntil.getTime() > now.getTime() + preferenceLimits.pauseDays * dayMs) {
    add('OUT_OF_RANGE', 'pausedUntil');
  }
  return found;
}

/** Notifications and preferences of one's own. */
function keep(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

export const notificationPolicy = { keep };
