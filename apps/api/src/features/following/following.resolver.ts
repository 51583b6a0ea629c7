import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { followingLimits, followingPolicy, type FollowKind, type FollowLevel } from '@cluster-commons/domain/following';
import { notificationLimits } from '@cluster-commons/domain/notifications';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { ThreadConnection, type ThreadSummary } from '../threads/index.ts';
import { Follow, FollowedAt, FollowInput, FollowKindEnum, FollowPayload } from './follow.model.ts';
import { FollowQueries } from './follow.queries.ts';
import { MarkRead } from './mark-read.ts';
import { MarkReadInput, MarkReadPayload, ThreadReading } from './reading.model.ts';
import { ReadingQueries } from './reading.queries.ts';
import { SetFollow } from './set-follow.ts';

@Resolver()
export class FollowingResolver {
  constructor(
    private readonly readings: ReadingQueries,
    private readonly follows: FollowQueries,
    private readonly markReadCase: MarkRead,
    private readonly setFollow: SetFollow,
  ) {}

  @Public()
  @Query(() => [ThreadReading], {
    nullable: true,
    description:
      'How far the viewer has read in those of these threads that they have been in and may read; null for viewers who have no positions: signed out or suspended.',
  })
  async threadReadings(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], description: `Ids of threads, at most ${followingLimits.askedAtOnce}.` })
    ids: string[],
  ): Promise<ThreadReading[] | null> {
    requireFew(ids);
    return isSignedIn(viewer) && followingPolicy.keep(viewer).allowed ? this.readings.among(viewer, ids) : null;
  }

  @SignedIn()
  @Mutation(() => MarkReadPayload, {
    description: 'Keeps how far the viewer has read in a thread, so that they go on there; nobody else is told.',
  })
  async markRead(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The thread and the post.') { threadId, postNumber, exact }: MarkReadInput,
  ): Promise<Outcome<ThreadReading>> {
    const outcome = await this.markReadCase.run(viewer, { threadId, postNumber, isExact: exact ?? false });
    // A bell that counts no further goes on doing so.
    const cleared = (before: number): number =>
      outcome.ok && before < notificationLimits.counted ? before - outcome.value.clearedCount : before;
    await request.unreadIs(cleared);
    return outcome;
  }

  @Public()
  @Query(() => [FollowedAt], {
    nullable: true,
    description:
      'How much the viewer hears of these, where they have said it; null for viewers who cannot: signed out or suspended.',
  })
  async followLevels(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => FollowKindEnum, description: 'What they are.' }) kind: FollowKind,
    @Args('ids', {
      type: () => [String],
      description: `Their ids, tags as they are written; at most ${followingLimits.askedAtOnce}.`,
    })
    ids: string[],
  ): Promise<FollowedAt[] | null> {
    requireFew(ids);
    return isSignedIn(viewer) && followingPolicy.keep(viewer).allowed ? this.follows.among(viewer, kind, ids) : null;
  }

  @SignedIn()
  @Query(() => [Follow], { description: 'What the viewer has said of clusters, tags and people, by kind and name.' })
  myFollows(@CurrentViewer() viewer: MemberViewer): Promise<Follow[]> {
    return this.follows.of(viewer);
  }

  @SignedIn()
  @Query(() => ThreadConnection, { description: 'Threads that the viewer has muted, latest post first.' })
  mutedThreads(@CurrentViewer() viewer: MemberViewer, @Args() args: PageArgs): Promise<Page<ThreadSummary>> {
    return this.follows.muted(viewer, sliceOf(args));
  }

  @SignedIn()
  @Mutation(() => FollowPayload, {
    description:
      'Keeps how much the viewer wants to hear of a thread, a cluster, a tag or a person. Nobody else is told.',
  })
  follow(
    @CurrentViewer() viewer: MemberViewer,
    @Input('What, and how much.') { kind, id, level }: FollowInput,
  ): Promise<Outcome<FollowLevel>> {
    return this.setFollow.run(viewer, { kind, id, level });
  }
}

function requireFew(ids: readonly string[]): void {
  if (ids.length <= followingLimits.askedAtOnce) return;
  throw new ApiError('BAD_INPUT', { message: `ids: give at most ${followingLimits.askedAtOnce}.` });
}
