import { clockAt, clockIn } from '@cluster-commons/domain/kernel';
import { choicesOf, notificationKindNames, ruleOf, type Channel } from '@cluster-commons/domain/notifications';
import type { NotificationChannel, NotificationForm_PreferencesFragment, NotificationKind } from '../../gql/index.ts';
import { wholeOrNone, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';

export const kinds = notificationKindNames.map((name) => name.toUpperCase() as NotificationKind);
const channels: readonly NotificationChannel[] = ['OFF', 'PRODUCT', 'DIGEST', 'MAIL'];

const named = (channel: Channel): NotificationChannel => channel.toUpperCase() as NotificationChannel;

/** What stands where nothing is said. */
export const unsaid: NotificationForm_PreferencesFragment = {
  kinds: notificationKindNames.map((name) => ({
    kind: name.toUpperCase() as NotificationKind,
    channel: named(ruleOf(name).channel),
    choices: choicesOf(name).map(named),
  })),
  ...{ zone: 'UTC', quietFrom: null, quietTo: null, pausedUntil: null, digest: 'WEEKLY', digestHour: 6 },
  ...{ isTextOnly: false, followsOwn: true },
};

/** The control of a kind. */
export const channelField = (kind: NotificationKind): string => `channels.${kind}`;

/** A field that is not in the form stays as it is: taking back changes only what was changed. */
export const ifAsked =
  <Value>(read: FieldReader<Value>): FieldReader<Value | undefined> =>
  (form, name) =>
    form.has(name) ? read(form, name) : undefined;

/** The whole form has its boxes, which are not sent where they are empty. */
export const boxIfAsked: FieldReader<boolean | undefined> = (form, name) =>
  form.has('was') || form.has(name) ? textOf(form, name) === 'true' : undefined;

/** Of each kind its control, or all in one where they travel unseen: `REPLY:MAIL ROLE:DIGEST`. */
export function channelsIn(form: FormData): { kind: NotificationKind; channel: NotificationChannel }[] {
  const unseen = new Map(
    textOf(form, 'channels')
      .split(' ')
      .map((one) => one.split(':') as [string, string]),
  );
  return kinds.flatMap((kind) => {
    const chosen = unseen.get(kind) ?? textOf(form, channelField(kind));
    const channel = channels.find((one) => one === chosen);
    return channel === undefined ? [] : [{ kind, channel }];
  });
}

export const hourIn = ifAsked(wholeOrNone);

/** The beginning of a day by the clocks of the zone that is chosen beside it; null for none. */
export const pauseIn: FieldReader<string | null | undefined> = (form, name) => {
  if (!form.has(name)) return undefined;
  const day = textOf(form, name);
  return day === '' ? null : (clockIn(textOf(form, 'zone') || 'UTC', `${day}T00:00`)?.toISOString() ?? day);
};

/** What stood in the form, in one hidden field. */
export function stateOf(preferences: NotificationForm_PreferencesFragment): string {
  const { zone, quietFrom, quietTo, pausedUntil, digest, digestHour, isTextOnly, followsOwn } = preferences;
  const hourOf = (hour: number | null): string => (hour === null ? '' : String(hour));
  return new URLSearchParams({
    channels: preferences.kinds.map(({ kind, channel }) => `${kind}:${channel}`).join(' '),
    zone,
    quietFrom: hourOf(quietFrom),
    quietTo: hourOf(quietTo),
    pausedUntil: pausedUntil === null ? '' : dayIn(zone, pausedUntil),
    digest,
    digestHour: String(digestHour),
    isTextOnly: String(isTextOnly),
    followsOwn: String(followsOwn),
  }).toString();
}

/** The fields of the form as they stood before. */
export const fieldsBack = (form: FormData): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(textOf(form, 'was')));

/** The day that clocks in the zone show at an instant. */
export const dayIn = (zone: string, instant: string): string =>
  new Date(clockAt(zone, new Date(instant))).toISOString().slice(0, 10);
