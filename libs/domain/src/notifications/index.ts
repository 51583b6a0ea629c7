export { digestLimits, nextDigest } from './digest.ts';
export {
  channels,
  choicesOf,
  notificationKindNames,
  notificationKinds,
  notificationLimits,
  ruleOf,
  type Channel,
  type NotificationKind,
} from './kinds.ts';
export {
  channelOf,
  checkPreferences,
  chosenChannel,
  digestRhythms,
  isPaused,
  notificationPolicy,
  preferenceLimits,
  preferencesByDefault,
  quietUntil,
  type DigestRhythm,
  type NotificationPreferences,
  type PreferenceChanges,
} from './preferences.ts';
