import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { React } from './react.ts';
import { ReactionQueries } from './reaction.queries.ts';
import { ReactionsResolver, ViewerReactedResolver } from './reactions.resolver.ts';
import { ViewerReactions } from './viewer-reactions.ts';

@Module({
  imports: [ThreadsModule],
  providers: [React, ReactionQueries, ViewerReactions, ReactionsResolver, ViewerReactedResolver],
})
export class ReactionsModule {}
