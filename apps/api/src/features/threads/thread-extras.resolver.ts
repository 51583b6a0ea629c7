import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { rightsChannel } from '../../platform/auth/rights-channel.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { Live } from '../../platform/live/live.ts';
import { only } from '../../platform/live/only.ts';
import { whileAllowed } from '../../platform/live/while-allowed.ts';
import { PreviewMarkdown } from './preview-markdown.ts';
import { TellWriting } from './tell-writing.ts';
import { threadChannel, writingChannel, type ThreadNews, type WritingNews } from './thread-channel.ts';
import { PreviewMarkdownInput, TellWritingInput } from './thread.inputs.ts';
import { AuditEventConnection, ThreadLog, type AuditEvent } from './thread-log.ts';
import { ThreadUpdate, ThreadWriting } from './thread.model.ts';
import { PreviewMarkdownPayload, TellWritingPayload } from './thread.payloads.ts';
import { ThreadQueries } from './thread.queries.ts';

/** What stands around reading and writing: the log, live news, the preview. */
@Resolver()
export class ThreadExtrasResolver {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly log: ThreadLog,
    private readonly live: Live,
    private readonly preview: PreviewMarkdown,
    private readonly writing: TellWriting,
  ) {}

  @Public()
  @Query(() => AuditEventConnection, {
    nullable: true,
    description: 'What was done to a thread, by whom and why; null when it is not there.',
  })
  threadLog(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { type: () => Int, description: 'Number of the thread.' }) number: number,
    @Args() args: PageArgs,
  ): Promise<Page<AuditEvent> | null> {
    return this.log.page(viewer, number, sliceOf(args));
  }

  @SignedIn()
  @Mutation(() => PreviewMarkdownPayload, {
    description: 'Shows a text as it would stand in a post, or among the terms of the network; nothing is stored.',
  })
  previewMarkdown(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The text.') input: PreviewMarkdownInput,
  ): Promise<Outcome<string>> {
    return this.preview.run(viewer, input);
  }

  @Public()
  @Subscription(() => ThreadUpdate, {
    description: 'News of a thread that the viewer may read: ask for the thread again to see what changed.',
    resolve: (news: ThreadNews) => news,
  })
  threadUpdated(
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() request: RequestContext,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<AsyncIterableIterator<ThreadNews>> {
    return this.whileReadable(viewer, request, threadId, this.live.subscribe(threadChannel(threadId)));
  }

  @SignedIn()
  @Mutation(() => TellWritingPayload, {
    description:
      'Tells who has a thread open that somebody writes a reply; asked again every few seconds while it is so.',
  })
  tellWriting(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The thread.') { threadId }: TellWritingInput,
  ): Promise<Outcome<string>> {
    return this.writing.run(viewer, threadId);
  }

  @SignedIn()
  @Subscription(() => ThreadWriting, {
    description: 'Somebody else writes a reply to a thread that the viewer may read.',
    resolve: (_: WritingNews, threadId: { threadId: string }) => threadId,
  })
  threadWriting(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<AsyncIterableIterator<WritingNews>> {
    const news = only(this.live.subscribe(writingChannel(threadId)), ({ memberId }) => memberId !== viewer.id);
    return this.whileReadable(viewer, request, threadId, news);
  }

  private async whileReadable<News>(
    viewer: Viewer,
    request: RequestContext,
    threadId: string,
    news: AsyncIterableIterator<News>,
  ): Promise<AsyncIterableIterator<News>> {
    if (!(await this.queries.isReadable(viewer, threadId))) {
      await news.return?.();
      throw new ApiError('NOT_FOUND');
    }
    const changes = isSignedIn(viewer) ? this.live.subscribe(rightsChannel(viewer.id)) : null;
    return whileAllowed(news, changes, async () => {
      request.forgetSession();
      await request.session();
      return isSameReader(viewer, request.viewer) && this.queries.isReadable(request.viewer, threadId);
    });
  }
}

/** One who signed out or was suspended meanwhile is another reader than the one who began to listen. */
const isSameReader = (before: Viewer, now: Viewer): boolean =>
  isSignedIn(before) && isSignedIn(now)
    ? before.id === now.id && before.isSuspended === now.isSuspended
    : before.kind === now.kind;
