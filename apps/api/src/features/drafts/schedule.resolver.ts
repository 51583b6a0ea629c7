import { Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { describe, Input } from '../../platform/graphql/payload.ts';
import { deviceKindOf } from '../accounts/index.ts';
import { newThreadOf } from '../threads/index.ts';
import { DraftSummary, NotOpened, type Draft } from './draft.model.ts';
import { DraftQueries, type ListedDraft } from './draft.queries.ts';
import {
  ScheduleThreadInput,
  ScheduleThreadPayload,
  UnscheduleThreadInput,
  UnscheduleThreadPayload,
} from './schedule.model.ts';
import { ScheduleThread } from './schedule-thread.ts';
import { UnscheduleThread } from './unschedule-thread.ts';

@Resolver(() => DraftSummary)
export class ScheduleResolver {
  constructor(
    private readonly queries: DraftQueries,
    private readonly scheduleCase: ScheduleThread,
    private readonly unscheduleCase: UnscheduleThread,
  ) {}

  @SignedIn()
  @Query(() => [DraftSummary], {
    description: 'Drafts of the viewer that open by themselves at a time, the next one first; they are few.',
  })
  scheduledThreads(@CurrentViewer() viewer: MemberViewer): Promise<ListedDraft[]> {
    return this.queries.scheduled(viewer);
  }

  @ResolveField(() => NotOpened, {
    nullable: true,
    description: 'Why it did not open at the time that was set; null for all others.',
  })
  notOpened(@CurrentRequest() request: RequestContext, @Parent() { failure }: ListedDraft): NotOpened | null {
    return failure && { at: failure.at, problem: describe(failure.problem, request) };
  }

  @SignedIn()
  @Mutation(() => ScheduleThreadPayload, {
    description:
      'Keeps a thread until the time at which it opens by itself, by the rights that its author has then. For those who moderate the cluster, and staff.',
  })
  scheduleThread(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The thread, and when it opens.') input: ScheduleThreadInput,
  ): Promise<Outcome<Draft>> {
    return this.scheduleCase.run(viewer, {
      thread: newThreadOf(input, request),
      time: { opensAt: input.opensAt, zone: input.zone || 'UTC' },
      key: input.key || null,
      version: input.version ?? 0,
      device: deviceKindOf(request.headers['user-agent']),
    });
  }

  @SignedIn()
  @Mutation(() => UnscheduleThreadPayload, {
    description: 'Takes the time of a thread away, so that it is a draft again, or gives back the time that it had.',
  })
  unscheduleThread(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The draft of the thread.') { key, version, unscheduled }: UnscheduleThreadInput,
  ): Promise<Outcome<Draft>> {
    return this.unscheduleCase.run(viewer, { key, version, unscheduled: unscheduled ?? true });
  }
}
