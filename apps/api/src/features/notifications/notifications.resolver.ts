import { Args, Int, Mutation, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { notificationLimits } from '@cluster-commons/domain/notifications';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { rightsChannel } from '../../platform/auth/rights-channel.ts';
import { PageArgs, sliceOf } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { Live } from '../../platform/live/live.ts';
import { whileAllowed } from '../../platform/live/while-allowed.ts';
import { ViewerAccount } from '../accounts/index.ts';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
  NotificationConnection,
  NotifiedUpdate,
  type MarkedNotifications,
  type NotificationPage,
} from './notification.model.ts';
import { NotificationQueries } from './notification.queries.ts';
import { unreadChannel, type UnreadNews } from '../../platform/auth/unread-channel.ts';
import { UnreadNotifications } from './unread-notifications.ts';

@Resolver(() => ViewerAccount)
export class NotificationsResolver {
  constructor(
    private readonly queries: NotificationQueries,
    private readonly unread: UnreadNotifications,
    private readonly markCase: MarkNotificationsRead,
    private readonly live: Live,
  ) {}

  @ResolveField(() => Int, {
    description: `Notifications that the member has not read, to ${notificationLimits.counted}; 0 while they have paused all.`,
  })
  async unreadNotifications(@CurrentRequest() request: RequestContext): Promise<number> {
    return (await request.session())?.unreadNotifications ?? 0;
  }

  @SignedIn()
  @Query(() => NotificationConnection, {
    description:
      'What the viewer was told of, by discussion, the latest first. Nothing that they may not read any more.',
  })
  notifications(
    @CurrentViewer() viewer: MemberViewer,
    @Args() args: PageArgs,
    @Args('unreadOnly', {
      type: () => Boolean,
      nullable: true,
      description: 'Only what is unread; all when not given.',
    })
    unreadOnly?: boolean | null,
  ): Promise<NotificationPage> {
    return this.queries.list(viewer, { ...sliceOf(args), unreadOnly: unreadOnly ?? false });
  }

  @SignedIn()
  @Mutation(() => MarkNotificationsReadPayload, {
    description: 'Marks notifications of the viewer as read, or takes that back. Nobody else is told.',
  })
  async markNotificationsRead(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('Which.') { ids, all, isRead, readAt }: MarkNotificationsReadInput,
  ): Promise<Outcome<MarkedNotifications>> {
    const outcome = await this.markCase.run(viewer, {
      ids: ids ?? [],
      all: all ?? false,
      isRead: isRead ?? true,
      readAt: readAt ?? null,
    });
    if (outcome.ok) await request.unreadIs(() => outcome.value.unreadCount);
    return outcome;
  }

  @SignedIn()
  @Subscription(() => NotifiedUpdate, {
    description: 'How many notifications of the viewer are unread, each time that this may have changed.',
    async resolve(this: NotificationsResolver, { memberId }: UnreadNews, _args, request: RequestContext) {
      const { viewer } = request;
      const isTheirs = isSignedIn(viewer) && viewer.id === memberId;
      return { unreadCount: isTheirs ? await this.unread.count(viewer) : 0 };
    },
  })
  notified(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
  ): AsyncIterableIterator<UnreadNews> {
    return whileAllowed(
      this.live.subscribe(unreadChannel(viewer.id)),
      this.live.subscribe(rightsChannel(viewer.id)),
      async () => {
        request.forgetSession();
        await request.session();
        return isSignedIn(request.viewer) && request.viewer.id === viewer.id && !request.viewer.isSuspended;
      },
    );
  }
}
