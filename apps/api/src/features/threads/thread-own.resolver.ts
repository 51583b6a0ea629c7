import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import { pageSize } from '../../platform/graphql/paging.ts';
import { postWindow } from './post-window.ts';
import { ThreadListQueries } from './thread-list.queries.ts';
import { NewPosts, ThreadOwn } from './thread-own.model.ts';
import { ThreadSummary } from './thread.model.ts';
import { ThreadOwnQueries } from './thread-own.queries.ts';

/** What is the viewer's own on a page that is the same for everybody else. */
@Resolver()
export class ThreadOwnResolver {
  constructor(
    private readonly queries: ThreadOwnQueries,
    private readonly lists: ThreadListQueries,
  ) {}

  @Public()
  @Query(() => ThreadOwn, {
    nullable: true,
    description:
      'What the viewer may do in a thread and with one page of its posts; null when signed out, or when the thread is not there for the viewer.',
  })
  async threadOwn(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { type: () => Int, description: 'Number in the address.' }) number: number,
    @Args('first', { type: () => Int, nullable: true, description: 'How many posts: 1 to 50, 20 when not given.' })
    first?: number | null,
    @Args('from', { type: () => Int, nullable: true, description: 'Number of the post to begin with.' })
    from?: number | null,
  ): Promise<ThreadOwn | null> {
    const window = postWindow({ first, from });
    return isSignedIn(viewer) ? this.queries.byNumber(viewer, number, window) : null;
  }

  @SignedIn()
  @Query(() => [ThreadSummary], { description: 'Threads in which the viewer wrote lately, latest post first.' })
  myThreads(
    @CurrentViewer() viewer: MemberViewer,
    @Args('first', { type: () => Int, nullable: true, description: 'How many: 1 to 50, 20 when not given.' })
    first?: number | null,
  ): Promise<ThreadSummary[]> {
    return this.lists.ownOf(viewer, pageSize(first));
  }

  @SignedIn()
  @Query(() => NewPosts, {
    nullable: true,
    description:
      'Posts that others wrote in a thread behind the last one that the viewer has seen; null when the thread is not there for the viewer.',
  })
  newPosts(
    @CurrentViewer() viewer: MemberViewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Args('since', { type: () => Int, description: 'Number of the last post that was seen.' }) since: number,
  ): Promise<NewPosts | null> {
    return this.queries.newPosts(viewer, threadId, since);
  }
}
