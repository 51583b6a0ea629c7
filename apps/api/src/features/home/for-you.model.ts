import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FollowCause, FollowKind } from '@cluster-commons/domain/following';
import { homeLimits } from '@cluster-commons/domain/home';
import { pagedType, type Page } from '../../platform/graphql/paging.ts';
import { FollowCauseEnum, FollowKindEnum } from '../following/index.ts';
import { ThreadSummary } from '../threads/index.ts';

@ObjectType({
  description:
    'Why a thread is for the viewer: the strongest reason, which is that they follow it; else who wrote there, its cluster, a tag of it.',
})
export class ForYouReason {
  @Field(() => FollowKindEnum, { description: 'What of it they follow; a cluster also by belonging to it.' })
  kind!: FollowKind;
  @Field(() => ID, { description: 'Its id; a tag as it is written.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'What it is called; null for the thread itself.' })
  name!: string | null;
  @Field(() => String, { nullable: true, description: 'The part of its address; null for threads and tags.' })
  slug!: string | null;
  @Field(() => FollowCauseEnum, { nullable: true, description: 'Why they follow the thread; null for all others.' })
  cause!: FollowCause | null;
}

@ObjectType({ description: 'A thread that is the viewer’s to read.' })
export class ForYouItem {
  @Field(() => ThreadSummary, { description: 'The thread.' })
  thread!: ThreadSummary;
  @Field(() => Int, { description: 'Posts that are new to the viewer; 0 in the section of what is read.' })
  unreadCount!: number;
  @Field(() => Int, { nullable: true, description: 'Number of the first of these; null where there are none.' })
  firstUnread!: number | null;
  @Field(() => ForYouReason, { description: 'Why it is here.' })
  reason!: ForYouReason;
}

@ObjectType({ description: 'A page of what is the viewer’s to read: what is unread first, then what is read.' })
export class ForYouConnection extends pagedType(ForYouItem, 'ForYou') {
  @Field(() => Int, {
    description: `How many threads are unread; ${homeLimits.counted + 1} stands for more than ${homeLimits.counted}.`,
  })
  unreadCount!: number;
  @Field(() => Date, {
    nullable: true,
    description: 'When the viewer was here last before this visit, on any device; null where that is not known.',
  })
  awaySince!: string | null;
}

export type ForYouPage = Page<ForYouItem> & {
  readonly unreadCount: Promise<number>;
  readonly awaySince: Promise<string | null>;
};
