import { Module } from '@nestjs/common';
import { AccountMails } from './account-mails.ts';
import { RightsNewsTeller } from './rights-news.ts';

/** What the worker does for accounts. */
@Module({ providers: [AccountMails, RightsNewsTeller] })
export class AccountsWorkerModule {}
