import { Module } from '@nestjs/common';
import { EndSuspensions } from './end-suspensions.ts';
import { SuspensionMails } from './suspension-mails.ts';

/** What the worker does for members whom staff act about. */
@Module({ providers: [SuspensionMails, EndSuspensions] })
export class MembersWorkerModule {}
