import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { rightsChannel } from '../../platform/auth/rights-channel.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { Live } from '../../platform/live/live.ts';
import { whileAllowed } from '../../platform/live/while-allowed.ts';
import { PreviewMarkdown } from './preview-markdown.ts';
import { threadChannel, type ThreadNews } from './thread-channel.ts';
import { PreviewMarkdownInput } from './thread.inputs.ts';
import { AuditEventConnection, ThreadLog, type AuditEvent } from './thread-log.ts';
import { ThreadUpdate } from './thread.model.ts';
import { PreviewMarkdownPayload } from './thread.payloads.ts';
import { ThreadQueries } from './thread.queries.ts';

/** What stands around reading and writing: the log, live news, the preview. */
@Resolver()
export class ThreadExtrasResolver {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly log: ThreadLog,
    private readonly live: Live,
    private readonly preview: PreviewMarkdown,
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
  async threadUpdated(
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() request: RequestContext,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<AsyncIterableIterator<ThreadNews>> {
    if (!(await this.queries.isReadable(viewer, threadId))) throw new ApiError('NOT_FOUND');
    const news = this.live.subscribe(threadChannel(threadId));
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
