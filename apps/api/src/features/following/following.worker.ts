import { Module } from '@nestjs/common';
import { FollowOwn } from './follow-own.ts';

/** What the worker keeps of who follows what. */
@Module({ providers: [FollowOwn] })
export class FollowingWorkerModule {}
