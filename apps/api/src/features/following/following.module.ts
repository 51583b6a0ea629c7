import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { FollowingResolver } from './following.resolver.ts';
import { MarkRead } from './mark-read.ts';
import { ReadingQueries } from './reading.queries.ts';

@Module({
  imports: [ThreadsModule],
  providers: [ReadingQueries, MarkRead, FollowingResolver],
})
export class FollowingModule {}
