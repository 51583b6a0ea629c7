import { Global, Module } from '@nestjs/common';
import { UnreadSql } from '../../platform/auth/session.service.ts';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import { NotificationQueries } from './notification.queries.ts';
import { NotificationsResolver } from './notifications.resolver.ts';
import { PreferenceQueries } from './preference.queries.ts';
import { PreferencesResolver } from './preferences.resolver.ts';
import { UnreadNotifications } from './unread-notifications.ts';
import { UpdatePreferences } from './update-preferences.ts';

/** What members are told of, and how they want to be told; sessions count what is unread. */
@Global()
@Module({
  providers: [
    UnreadNotifications,
    { provide: UnreadSql, useExisting: UnreadNotifications },
    NotificationQueries,
    MarkNotificationsRead,
    NotificationsResolver,
    PreferenceQueries,
    UpdatePreferences,
    PreferencesResolver,
  ],
  exports: [UnreadSql, PreferenceQueries, UpdatePreferences],
})
export class NotificationsModule {}
