import { Module } from '@nestjs/common';

/** What members are told of, and how they want to be told. */
@Module({})
export class NotificationsModule {}
