import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { FollowQueries } from './follow.queries.ts';
import { FollowingResolver } from './following.resolver.ts';
import { MarkRead } from './mark-read.ts';
import { ReadingQueries } from './reading.queries.ts';
import { SetFollow } from './set-follow.ts';

@Module({
  imports: [ThreadsModule],
  providers: [ReadingQueries, FollowQueries, MarkRead, SetFollow, FollowingResolver],
  exports: [FollowQueries, SetFollow],
})
export class FollowingModule {}
