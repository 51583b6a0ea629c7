import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { followingLimits } from '@cluster-commons/domain/following';
import { homeLimits } from '@cluster-commons/domain/home';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { ThreadSummary } from '../threads/index.ts';
import { ForYouConnection, type ForYouPage } from './for-you.model.ts';
import { ForYouQueries } from './for-you.queries.ts';
import { MarkAllRead } from './mark-all-read.ts';
import { MarkAllReadInput, MarkAllReadPayload, MarkedAll } from './mark-all-read.model.ts';
import { PutOff } from './put-off.ts';
import { PutOffInput, PutOffPayload, Waiting } from './waiting.model.ts';
import { WaitingQueries } from './waiting.queries.ts';

@Resolver()
export class HomeResolver {
  constructor(
    private readonly forYouQueries: ForYouQueries,
    private readonly waitingQueries: WaitingQueries,
    private readonly putOffCase: PutOff,
    private readonly markAllReadCase: MarkAllRead,
  ) {}

  @Public()
  @Query(() => ForYouConnection, {
    nullable: true,
    description: `Threads of what the viewer follows or belongs to: first those in which something is new to them, of the last ${homeLimits.newDays} days where they do not follow the thread itself, then those that they have read; in each the latest post first. Null for signed-out readers.`,
  })
  async forYou(
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() request: RequestContext,
    @Args() args: PageArgs,
  ): Promise<ForYouPage | null> {
    const slice = sliceOf(args);
    if (!isSignedIn(viewer)) return null;
    return this.forYouQueries.page(viewer, (await request.session())?.sessionId ?? null, slice);
  }

  @Public()
  @Query(() => [Waiting], {
    description: `What waits for the viewer and is not put off, at most ${homeLimits.waiting}: one of each kind before a second of any; nothing for who may only read, and for signed-out readers.`,
  })
  async waitingForMe(@CurrentViewer() viewer: Viewer): Promise<Waiting[]> {
    return isSignedIn(viewer) && !viewer.isSuspended ? this.waitingQueries.of(viewer) : [];
  }

  @Public()
  @Query(() => [ThreadSummary], {
    description: `Announcements of the last ${homeLimits.newDays} days that the viewer has not opened yet, newest first, at most ${homeLimits.announcements}; none for signed-out readers.`,
  })
  async newAnnouncements(@CurrentViewer() viewer: Viewer): Promise<ThreadSummary[]> {
    return isSignedIn(viewer) ? this.waitingQueries.announcements(viewer) : [];
  }

  @SignedIn()
  @Mutation(() => PutOffPayload, {
    description: 'Keeps that something waits no longer on the first page of the viewer, or shows it again.',
  })
  putOff(
    @CurrentViewer() viewer: MemberViewer,
    @Input('What.') { kind, id, isPutOff }: PutOffInput,
  ): Promise<Outcome<boolean>> {
    return this.putOffCase.run(viewer, { kind, id, isPutOff: isPutOff ?? true });
  }

  @SignedIn()
  @Mutation(() => MarkAllReadPayload, {
    description: `Marks the first ${followingLimits.markedAtOnce} threads of a list as read up to their last post, or takes that back; nobody else is told.`,
  })
  markAllRead(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which list, or what to take back.') { list, filter, takeBack }: MarkAllReadInput,
  ): Promise<Outcome<MarkedAll>> {
    return takeBack
      ? this.markAllReadCase.takeBack(viewer, takeBack)
      : this.markAllReadCase.run(viewer, { list, filter: filter ?? {} });
  }
}
