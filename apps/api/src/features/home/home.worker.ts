import { Module } from '@nestjs/common';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { MailFaults } from '../mail/index.ts';
import { ThreadQueries } from '../threads/index.ts';
import { DigestMails } from './digest-mails.ts';
import { DueDigests } from './due-digests.ts';
import { PlanDigests } from './plan-digests.ts';
import { SweepReadingUndo } from './sweep-reading-undo.ts';
import { WaitingQueries } from './waiting.queries.ts';

/** What the worker keeps of the first pages of members, and what it mails of them. */
@Module({
  providers: [
    MemberRights,
    MailFaults,
    ThreadQueries,
    WaitingQueries,
    PlanDigests,
    DueDigests,
    DigestMails,
    SweepReadingUndo,
  ],
})
export class HomeWorkerModule {}
