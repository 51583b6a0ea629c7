import { Module } from '@nestjs/common';
import { AccountMails } from './account-mails.ts';
import { RemoveLapsedLinks } from './remove-lapsed-links.ts';
import { RightsNewsTeller } from './rights-news.ts';

/** What the worker does for accounts. */
@Module({ providers: [AccountMails, RightsNewsTeller, RemoveLapsedLinks] })
export class AccountsWorkerModule {}
