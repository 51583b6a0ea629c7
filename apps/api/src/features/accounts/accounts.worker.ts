import { Module } from '@nestjs/common';
import { AccountMails } from './account-mails.ts';

/** What the worker does for accounts. */
@Module({ providers: [AccountMails] })
export class AccountsWorkerModule {}
