import { Module } from '@nestjs/common';
import { MailedLinks } from '../accounts/index.ts';
import { ClaimMails } from './claim-mails.ts';

/** What the worker does where imported accounts are handed over. */
@Module({ providers: [MailedLinks, ClaimMails] })
export class ClaimsWorkerModule {}
