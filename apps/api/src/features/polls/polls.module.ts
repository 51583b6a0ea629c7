import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { PollQueries } from './poll.queries.ts';
import { PollOwnResolver, PollsResolver } from './polls.resolver.ts';
import { VotePoll } from './vote-poll.ts';

@Module({
  imports: [ThreadsModule],
  providers: [PollQueries, VotePoll, PollsResolver, PollOwnResolver],
})
export class PollsModule {}
