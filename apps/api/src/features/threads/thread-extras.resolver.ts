import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { allowances, checkText, type MemberViewer, type Viewer } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { renderMarkdown } from '@cluster-commons/markdown';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { pageSize, PageArgs, type Page } from '../../platform/graphql/paging.ts';
import { describe, ProblemModel } from '../../platform/graphql/payload.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Live, type ThreadNews } from '../../platform/live/live.ts';
import { AuditEventConnection, ThreadLog, type AuditEvent } from './thread-log.ts';
import { ThreadUpdate } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

@InputType({ description: 'A text to be looked at before it is posted.' })
export class PreviewMarkdownInput {
  @Field({ description: `Markdown, at most ${threadLimits.body.most} characters.` })
  body!: string;
}

@ObjectType({ description: 'The text as it would stand in a post, or why not.' })
export class PreviewMarkdownPayload {
  @Field(() => String, { nullable: true, description: 'Safe HTML; null when refused.' })
  html!: string | null;
  @Field(() => [ProblemModel], { description: 'Why it was refused; empty when it was done.' })
  problems!: ProblemModel[];
}

/** What stands around reading and writing: the log, live news, the preview. */
@Resolver()
export class ThreadExtrasResolver {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly log: ThreadLog,
    private readonly live: Live,
    private readonly limits: RateLimits,
  ) {}

  @Public()
  @Query(() => AuditEventConnection, {
    nullable: true,
    description: 'What was done to a thread, by whom and why; null when it is not there.',
  })
  threadLog(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { type: () => Int, description: 'Number of the thread.' }) number: number,
    @Args() { first, after }: PageArgs,
  ): Promise<Page<AuditEvent> | null> {
    return this.log.page(viewer, number, pageSize(first), after ?? null);
  }

  @SignedIn()
  @Mutation(() => PreviewMarkdownPayload, {
    description: 'Shows a text as it would stand in a post; nothing is stored.',
  })
  async previewMarkdown(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The text.' }) input: PreviewMarkdownInput,
  ): Promise<PreviewMarkdownPayload> {
    await this.limits.take(allowances.previewByMember, viewer.id);
    const problems = checkText(input.body, threadLimits.body, 'input', 'body');
    if (problems.length > 0) return { html: null, problems: problems.map((found) => describe(found, request)) };
    return { html: renderMarkdown(input.body), problems: [] };
  }

  @Public()
  @Subscription(() => ThreadUpdate, {
    description: 'News of a thread that the viewer may read: ask for the thread again to see what changed.',
    resolve: (news: ThreadNews) => news,
  })
  async threadUpdated(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<AsyncIterableIterator<ThreadNews>> {
    if ((await this.queries.byId(viewer, threadId)) === null) throw new ApiError('NOT_FOUND');
    return this.live.thread(threadId);
  }
}
