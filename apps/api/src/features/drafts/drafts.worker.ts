import { Module } from '@nestjs/common';
import { RemoveOldDrafts } from './remove-old-drafts.ts';

/** What the worker does for drafts. */
@Module({ providers: [RemoveOldDrafts] })
export class DraftsWorkerModule {}
