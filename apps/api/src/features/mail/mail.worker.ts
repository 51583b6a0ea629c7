import { Module } from '@nestjs/common';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { LimitsModule } from '../../platform/limits/limits.module.ts';
import { FileStorageModule, keepingFiles, usingFiles } from '../files/index.ts';
import { opening, replying } from '../threads/index.ts';
import { AnswerMail } from './answer-mail.ts';
import { BeginByMail } from './begin-by-mail.ts';
import { HandleMail } from './handle-mail.ts';
import { KeepAttachments } from './keep-attachments.ts';
import { MailFaults } from './mail-faults.ts';
import { MailInQueries } from './mail-in.queries.ts';
import { MailListener } from './mail-listener.ts';
import { SendDueMails } from './send-due-mails.ts';
import { TakeMail } from './take-mail.ts';
import { ThreadMails } from './thread-mails.ts';
import { WritingAddresses } from './writing-address.ts';

/** What the worker does with mail: it listens for what comes in, and makes posts of it. */
@Module({
  imports: [LimitsModule, FileStorageModule],
  providers: [
    MemberRights,
    ...keepingFiles,
    ...usingFiles,
    ...opening,
    ...replying,
    MailInQueries,
    MailFaults,
    TakeMail,
    MailListener,
    KeepAttachments,
    WritingAddresses,
    AnswerMail,
    BeginByMail,
    HandleMail,
    SendDueMails,
    ThreadMails,
  ],
})
export class MailWorkerModule {}
