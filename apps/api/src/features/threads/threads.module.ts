import { Module } from '@nestjs/common';
import { AcceptAnswer } from './accept-answer.ts';
import { OpenThread } from './open-thread.ts';
import { ReplyToThread } from './reply-to-thread.ts';
import { ThreadListQueries } from './thread-list.queries.ts';
import { ThreadQueries } from './thread.queries.ts';
import { ThreadsResolver } from './threads.resolver.ts';

@Module({
  providers: [ThreadQueries, ThreadListQueries, OpenThread, ReplyToThread, AcceptAnswer, ThreadsResolver],
  exports: [ThreadQueries, ThreadListQueries],
})
export class ThreadsModule {}
