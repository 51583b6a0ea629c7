export { isReader, isShown, shownJoins } from './notification-sql.ts';
export { NotificationKindEnum } from './notification.model.ts';
export { DigestRhythmEnum } from './preference.model.ts';
export { preferenceColumns, PreferenceQueries, preferencesFrom } from './preference.queries.ts';
export { UpdatePreferences } from './update-preferences.ts';
