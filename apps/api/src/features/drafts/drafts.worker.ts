import { Module } from '@nestjs/common';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { LimitsModule } from '../../platform/limits/limits.module.ts';
import { usingFiles } from '../files/index.ts';
import { opening } from '../threads/index.ts';
import { OpenDueThreads } from './open-due-threads.ts';
import { OpeningMails } from './opening-mails.ts';
import { RemoveOldDrafts } from './remove-old-drafts.ts';

/** What the worker does for drafts: it removes old ones, and opens those whose time has come. */
@Module({
  imports: [LimitsModule],
  providers: [RemoveOldDrafts, MemberRights, ...usingFiles, ...opening, OpenDueThreads, OpeningMails],
})
export class DraftsWorkerModule {}
