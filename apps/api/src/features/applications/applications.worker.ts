import { Module } from '@nestjs/common';
import { MailedLinks } from '../accounts/index.ts';
import { ApplicationMails } from './application-mails.ts';
import { RemoveOldApplications } from './remove-old-applications.ts';

/** What the worker does for those who ask to be let in. */
@Module({ providers: [MailedLinks, ApplicationMails, RemoveOldApplications] })
export class ApplicationsWorkerModule {}
