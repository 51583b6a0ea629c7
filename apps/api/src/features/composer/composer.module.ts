import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { ComposerResolver } from './composer.resolver.ts';
import { MentionSuggestions } from './mention-suggestions.ts';
import { PostQuote } from './post-quote.ts';
import { SimilarThreads } from './similar-threads.ts';
import { TagSuggestions } from './tag-suggestions.ts';

@Module({
  imports: [ThreadsModule],
  providers: [ComposerResolver, MentionSuggestions, PostQuote, SimilarThreads, TagSuggestions],
})
export class ComposerModule {}
