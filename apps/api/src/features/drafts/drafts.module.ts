import { Module } from '@nestjs/common';
import { DiscardDraft } from './discard-draft.ts';
import { DraftQueries } from './draft.queries.ts';
import { DraftsResolver } from './drafts.resolver.ts';
import { SaveDraft } from './save-draft.ts';
import { ScheduleResolver } from './schedule.resolver.ts';
import { ScheduleThread } from './schedule-thread.ts';
import { UnscheduleThread } from './unschedule-thread.ts';

@Module({
  providers: [
    DraftQueries,
    SaveDraft,
    DiscardDraft,
    DraftsResolver,
    ScheduleThread,
    UnscheduleThread,
    ScheduleResolver,
  ],
})
export class DraftsModule {}
