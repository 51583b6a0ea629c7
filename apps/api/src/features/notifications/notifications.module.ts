import { Global, Module } from '@nestjs/common';
import { UnreadSql } from '../../platform/auth/session.service.ts';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import { NotificationQueries } from './notification.queries.ts';
import { NotificationsResolver } from './notifications.resolver.ts';
import { UnreadNotifications } from './unread-notifications.ts';

/** What members are told of, and how they want to be told; sessions count what is unread. */
@Global()
@Module({
  providers: [
    UnreadNotifications,
    { provide: UnreadSql, useExisting: UnreadNotifications },
    NotificationQueries,
    MarkNotificationsRead,
    NotificationsResolver,
  ],
  exports: [UnreadSql],
})
export class NotificationsModule {}
