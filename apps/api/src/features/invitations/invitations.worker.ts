import { Module } from '@nestjs/common';
import { SendPortions } from './file/send-portions.ts';
import { FinishJoining } from './finish-joining.ts';
import { InvitationMails } from './invitation-mails.ts';

/** What the worker does when people are invited, and come. */
@Module({ providers: [InvitationMails, FinishJoining, SendPortions] })
export class InvitationsWorkerModule {}
