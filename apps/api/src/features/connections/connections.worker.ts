import { Module } from '@nestjs/common';
import { ConnectionMails } from './connection-mails.ts';

/** What the worker does when members ask each other to connect. */
@Module({ providers: [ConnectionMails] })
export class ConnectionsWorkerModule {}
