import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { composerLimits } from '@cluster-commons/domain/composer';
import { allowances, type MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { guessLanguage } from '../../platform/language/guess-language.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ThreadSummary } from '../threads/index.ts';
import { MentionSuggestion, TagSuggestion } from './composer.model.ts';
import { MentionSuggestions } from './mention-suggestions.ts';
import { PostQuote } from './post-quote.ts';
import { SimilarThreads } from './similar-threads.ts';
import { TagSuggestions } from './tag-suggestions.ts';

/** What helps a member while they write; nothing of it is kept. */
@Resolver()
export class ComposerResolver {
  constructor(
    private readonly suggestions: MentionSuggestions,
    private readonly similar: SimilarThreads,
    private readonly quote: PostQuote,
    private readonly tags: TagSuggestions,
    private readonly limits: RateLimits,
  ) {}

  @SignedIn()
  @Query(() => [MentionSuggestion], {
    description: `What completes a name that is being written, at most ${composerLimits.suggestions + composerLimits.clusters}: members who wrote in the thread first.`,
  })
  mentionSuggestions(
    @CurrentViewer() viewer: MemberViewer,
    @Args('prefix', { description: 'The name as far as it is written, with its sign: `@ami`, `#12`, `#yarn`.' })
    prefix: string,
    @Args('threadId', { type: () => ID, nullable: true, description: 'The thread that is written in, if any.' })
    threadId?: string | null,
  ): Promise<MentionSuggestion[]> {
    return this.suggestions.run(viewer, prefix, threadId ?? null);
  }

  @SignedIn()
  @Query(() => [TagSuggestion], {
    description: `Tags that complete one that is begun, at most ${composerLimits.tags}: those of the vocabulary first.`,
  })
  tagSuggestions(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('prefix', { description: 'The tag as far as it is written; empty for those that are used most.' })
    prefix: string,
  ): Promise<TagSuggestion[]> {
    return this.tags.run(viewer, request.language, prefix);
  }

  @SignedIn()
  @Query(() => [ThreadSummary], {
    description: `Threads that the viewer may read and that are like one that is begun, at most ${composerLimits.similar}.`,
  })
  similarThreads(
    @CurrentViewer() viewer: MemberViewer,
    @Args('title', { description: 'Its title.' }) title: string,
    @Args('tags', { type: () => [String], nullable: true, description: 'Its tags; none when not given.' })
    tags?: string[] | null,
  ): Promise<ThreadSummary[]> {
    return this.similar.run(viewer, title, tags ?? []);
  }

  @SignedIn()
  @Query(() => String, {
    nullable: true,
    description: 'A post as a quotation in Markdown that links back to it; null when its text is not there.',
  })
  postQuote(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('thread', { type: () => Int, description: 'Number of the thread.' }) thread: number,
    @Args('post', { type: () => Int, description: 'Number of the post.' }) post: number,
  ): Promise<string | null> {
    return this.quote.run(viewer, request.language, thread, post);
  }

  @SignedIn()
  @Query(() => String, {
    nullable: true,
    description: 'The language that a text is written in, ISO 639-1; null where that is not certain.',
  })
  async languageOfText(
    @CurrentViewer() viewer: MemberViewer,
    @Args('text', { description: `The text; its first ${composerLimits.guessed} characters count.` }) text: string,
  ): Promise<string | null> {
    await this.limits.take(allowances.suggestionByMember, viewer.id);
    return guessLanguage(text.slice(0, composerLimits.guessed));
  }
}
