import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { bookmarkLimits, bookmarkPolicy } from '@cluster-commons/domain/bookmarks';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { BookmarkThread } from './bookmark-thread.ts';
import { BookmarkConnection, BookmarkThreadInput, BookmarkThreadPayload, type Bookmark } from './bookmark.model.ts';
import { BookmarkQueries } from './bookmark.queries.ts';

@Resolver()
export class BookmarksResolver {
  constructor(
    private readonly queries: BookmarkQueries,
    private readonly bookmarkCase: BookmarkThread,
  ) {}

  @SignedIn()
  @Query(() => BookmarkConnection, { description: 'Threads that the viewer has bookmarked, latest bookmark first.' })
  bookmarks(@CurrentViewer() viewer: MemberViewer, @Args() args: PageArgs): Promise<Page<Bookmark>> {
    return this.queries.list(viewer, sliceOf(args));
  }

  @Public()
  @Query(() => [ID], {
    nullable: true,
    description:
      'Which of these threads the viewer has bookmarked; null for viewers who cannot have any: signed out or suspended.',
  })
  async bookmarkedThreads(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], description: `Ids of threads, at most ${bookmarkLimits.askedAtOnce}.` })
    ids: string[],
  ): Promise<string[] | null> {
    if (ids.length > bookmarkLimits.askedAtOnce) {
      throw new ApiError('BAD_INPUT', { message: `ids: give at most ${bookmarkLimits.askedAtOnce}.` });
    }
    return isSignedIn(viewer) && bookmarkPolicy.keep(viewer).allowed ? this.queries.among(viewer, ids) : null;
  }

  @SignedIn()
  @Mutation(() => BookmarkThreadPayload, {
    description: 'Keeps a thread among the bookmarks of the viewer, or takes it away. Nobody else is told.',
  })
  bookmarkThread(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The thread.') { threadId, bookmarked }: BookmarkThreadInput,
  ): Promise<Outcome<boolean>> {
    return this.bookmarkCase.run(viewer, { threadId, bookmarked: bookmarked ?? true });
  }
}
