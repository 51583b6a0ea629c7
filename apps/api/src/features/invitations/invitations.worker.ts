import { Module } from '@nestjs/common';
import { FinishJoining } from './finish-joining.ts';
import { InvitationMails } from './invitation-mails.ts';

/** What the worker does when people are invited, and come. */
@Module({ providers: [InvitationMails, FinishJoining] })
export class InvitationsWorkerModule {}
