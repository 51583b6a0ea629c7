import { Args, Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { rightsChannel } from '../../platform/auth/rights-channel.ts';
import { Live } from '../../platform/live/live.ts';
import { only } from '../../platform/live/only.ts';
import { whileAllowed } from '../../platform/live/while-allowed.ts';
import { ListNews } from './list-news.ts';
import { activityChannel, type ActivityNews } from './thread-channel.ts';
import { ThreadFilter } from './thread.inputs.ts';
import { ThreadActivity, ThreadSortEnum, type ThreadSort } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

/** What a list that is open does not show yet. */
@Resolver()
export class ListNewsResolver {
  constructor(
    private readonly news: ListNews,
    private readonly queries: ThreadQueries,
    private readonly live: Live,
  ) {}

  @SignedIn()
  @Query(() => Int, {
    description: `How many threads others brought to the head of a list since a moment, counted to ${threadLimits.newInList}; none for TOP.`,
  })
  newInThreads(
    @CurrentViewer() viewer: MemberViewer,
    @Args('since', { type: () => Date, description: 'When the list was read.' }) since: string,
    @Args('filter', { type: () => ThreadFilter, nullable: true, description: 'As the list has it.' })
    filter?: ThreadFilter | null,
    @Args('sort', { type: () => ThreadSortEnum, nullable: true, description: 'As the list has it.' })
    sort?: ThreadSort | null,
  ): Promise<number> {
    return this.news.count(viewer, { ...filter, sort: sort ?? 'active' }, since);
  }

  @SignedIn()
  @Subscription(() => ThreadActivity, {
    description: 'A thread that the viewer may read was opened or answered by somebody: ask what is new in a list.',
    resolve: (news: ActivityNews) => news,
  })
  threadActivity(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
  ): AsyncIterableIterator<ActivityNews> {
    const isThere = async (): Promise<boolean> => {
      request.forgetSession();
      await request.session();
      return isSignedIn(request.viewer) && request.viewer.id === viewer.id && !request.viewer.isSuspended;
    };
    const news = whileAllowed(
      this.live.subscribe(activityChannel),
      this.live.subscribe(rightsChannel(viewer.id)),
      isThere,
    );
    return only(news, ({ threadId }) => this.queries.isReadable(request.viewer, threadId).catch(() => false));
  }
}
