import { Module } from '@nestjs/common';
import { Notify } from './notify.ts';

/** What the worker does so that members are told. */
@Module({ providers: [Notify] })
export class NotificationsWorkerModule {}
