import { Module } from '@nestjs/common';
import { Remind } from './remind.ts';

/** What the worker does about bookmarks. */
@Module({ providers: [Remind] })
export class BookmarksWorkerModule {}
