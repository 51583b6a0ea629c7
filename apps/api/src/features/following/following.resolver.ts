import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { followingLimits } from '@cluster-commons/domain/following';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { MarkRead } from './mark-read.ts';
import { MarkReadInput, MarkReadPayload, ThreadReading } from './reading.model.ts';
import { ReadingQueries } from './reading.queries.ts';

@Resolver()
export class FollowingResolver {
  constructor(
    private readonly readings: ReadingQueries,
    private readonly markReadCase: MarkRead,
  ) {}

  @Public()
  @Query(() => [ThreadReading], {
    nullable: true,
    description:
      'How far the viewer has read in those of these threads that they have been in and may read; null when signed out.',
  })
  async threadReadings(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], description: `Ids of threads, at most ${followingLimits.askedAtOnce}.` })
    ids: string[],
  ): Promise<ThreadReading[] | null> {
    if (ids.length > followingLimits.askedAtOnce) {
      throw new ApiError('BAD_INPUT', { message: `ids: give at most ${followingLimits.askedAtOnce}.` });
    }
    return isSignedIn(viewer) ? this.readings.among(viewer, ids) : null;
  }

  @SignedIn()
  @Mutation(() => MarkReadPayload, {
    description: 'Keeps how far the viewer has read in a thread, so that they go on there; nobody else is told.',
  })
  markRead(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The thread and the post.') { threadId, postNumber, exact }: MarkReadInput,
  ): Promise<Outcome<ThreadReading>> {
    return this.markReadCase.run(viewer, { threadId, postNumber, isExact: exact ?? false });
  }
}
