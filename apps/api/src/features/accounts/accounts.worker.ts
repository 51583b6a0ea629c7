import { Module } from '@nestjs/common';
import { AccountMails } from './account-mails.ts';
import { MailedLinks } from './mailed-links.ts';
import { LinkMails } from './recovery/link-mails.ts';
import { LinkQueries } from './recovery/link.queries.ts';
import { RemoveLapsedLinks } from './remove-lapsed-links.ts';
import { RightsNewsTeller } from './rights-news.ts';

/** What the worker does for accounts. */
@Module({ providers: [MailedLinks, LinkQueries, AccountMails, LinkMails, RightsNewsTeller, RemoveLapsedLinks] })
export class AccountsWorkerModule {}
