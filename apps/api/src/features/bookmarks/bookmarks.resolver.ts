import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { bookmarkLimits, bookmarkPolicy } from '@cluster-commons/domain/bookmarks';
import { done, isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import {
  BookmarkConnection,
  BookmarkInput,
  BookmarkPayload,
  BookmarksAmong,
  BookmarkThreadInput,
  BookmarkThreadPayload,
  type Bookmark,
  type BookmarkState,
} from './bookmark.model.ts';
import { BookmarkQueries } from './bookmark.queries.ts';
import { KeepBookmark } from './keep-bookmark.ts';

@Resolver()
export class BookmarksResolver {
  constructor(
    private readonly queries: BookmarkQueries,
    private readonly keepCase: KeepBookmark,
  ) {}

  @SignedIn()
  @Query(() => BookmarkConnection, {
    description:
      'What the viewer has bookmarked: first what has a reminder, the soonest first, then the latest bookmark.',
  })
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
    if (!this.mayAsk(viewer, ids)) return null;
    return (await this.queries.among(viewer, ids, [])).threadIds;
  }

  @Public()
  @Query(() => BookmarksAmong, {
    nullable: true,
    description:
      'Which of these threads and posts the viewer has bookmarked; null for viewers who cannot have any: signed out or suspended.',
  })
  async bookmarksAmong(
    @CurrentViewer() viewer: Viewer,
    @Args('threadIds', { type: () => [ID], description: `At most ${bookmarkLimits.askedAtOnce}.` }) threadIds: string[],
    @Args('postIds', { type: () => [ID], description: `At most ${bookmarkLimits.askedAtOnce}.` }) postIds: string[],
  ): Promise<BookmarksAmong | null> {
    const may = this.mayAsk(viewer, threadIds) && this.mayAsk(viewer, postIds);
    return may ? this.queries.among(viewer, threadIds, postIds) : null;
  }

  @SignedIn()
  @Mutation(() => BookmarkThreadPayload, {
    description: 'Keeps a thread among the bookmarks of the viewer, or takes it away. Nobody else is told.',
    deprecationReason: 'Use bookmark.',
  })
  async bookmarkThread(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The thread.') { threadId, bookmarked }: BookmarkThreadInput,
  ): Promise<Outcome<boolean>> {
    const asked = { threadId, postId: null, isOn: bookmarked ?? true, note: undefined, reminder: undefined };
    const outcome = await this.keepCase.run(viewer, asked);
    return outcome.ok ? done(outcome.value.isBookmarked) : outcome;
  }

  @SignedIn()
  @Mutation(() => BookmarkPayload, {
    description:
      'Keeps a thread or a post among the bookmarks of the viewer, with a note and a reminder, or takes it away. Nobody else is told.',
  })
  bookmark(
    @CurrentViewer() viewer: MemberViewer,
    @Input('What shall stand.') { threadId, postId, isOn, note, reminder }: BookmarkInput,
  ): Promise<Outcome<BookmarkState>> {
    return this.keepCase.run(viewer, {
      threadId: threadId ?? null,
      postId: postId ?? null,
      isOn: isOn ?? true,
      note: note === null ? '' : note,
      reminder: reminder && { ...reminder, at: reminder.at ?? null },
    });
  }

  private mayAsk(viewer: Viewer, ids: readonly string[]): viewer is MemberViewer {
    if (ids.length > bookmarkLimits.askedAtOnce) {
      throw new ApiError('BAD_INPUT', { message: `ids: give at most ${bookmarkLimits.askedAtOnce}.` });
    }
    return isSignedIn(viewer) && bookmarkPolicy.keep(viewer).allowed;
  }
}
