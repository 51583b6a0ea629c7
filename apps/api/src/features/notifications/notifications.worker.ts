import { Module } from '@nestjs/common';
import { Notify } from './notify.ts';
import { SweepNotifications } from './sweep-notifications.ts';

/** What the worker does so that members are told. */
@Module({ providers: [Notify, SweepNotifications] })
export class NotificationsWorkerModule {}
