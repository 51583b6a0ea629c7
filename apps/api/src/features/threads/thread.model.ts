import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ActOn } from '@cluster-commons/domain/moderation';
import {
  threadKinds,
  threadLimits,
  type ModeratedThreadFacts,
  type ThreadKind,
  type TopPeriod,
} from '@cluster-commons/domain/threads';
import { Ability, valuesOf } from '../../platform/graphql/payload.ts';
import { pagedType, type Page } from '../../platform/graphql/paging.ts';
import { Author, ClusterRef } from '../profiles/index.ts';
import { ThreadModerationActEnum } from './moderation-act.model.ts';
import type { Post } from './post.model.ts';
import { SummaryPost } from './summary-post.model.ts';

export type ThreadVisibility = 'public' | 'cluster';
export type ThreadSort = 'active' | 'newest' | 'unanswered' | 'unread' | 'new' | 'mine' | 'top';

export const ThreadKindEnum = valuesOf(threadKinds);
registerEnumType(ThreadKindEnum, {
  name: 'ThreadKind',
  description:
    'A question has an answer that its asker can mark; a discussion has none. A case and what is looked for are written in sections, a poll asks for votes, an announcement is from moderators of its cluster or staff.',
});

export const ThreadVisibilityEnum = { PUBLIC: 'public', CLUSTER: 'cluster' } as const;
registerEnumType(ThreadVisibilityEnum, {
  name: 'ThreadVisibility',
  description: 'Public threads are read by everyone, cluster threads by the members of the cluster and staff.',
});

export const ThreadSortEnum = {
  ACTIVE: 'active',
  NEWEST: 'newest',
  UNANSWERED: 'unanswered',
  UNREAD: 'unread',
  NEW: 'new',
  MINE: 'mine',
  TOP: 'top',
} as const;
registerEnumType(ThreadSortEnum, {
  name: 'ThreadSort',
  description: `Latest post first; newest thread first; open questions only, newest first; those that the viewer follows and in which something is new, latest post first; those of the newest ${threadLimits.newLooked} that they have not opened, newest first; those in which they wrote lately, latest post first (these three: none when signed out); or those of a period with most posts and reactions of all kinds to any of them, each counting as one.`,
});

export const TopPeriodEnum = { WEEK: 'week', MONTH: 'month', YEAR: 'year' } as const satisfies Record<
  string,
  TopPeriod
>;
registerEnumType(TopPeriodEnum, {
  name: 'TopPeriod',
  description: 'Threads that were opened in the last 7, 31 or 366 days.',
});

@ObjectType({ description: 'What the viewer may do in a thread.' })
export class ThreadAbilities {
  @Field(() => Ability, { description: 'Write a reply.' })
  reply!: Ability;
  @Field(() => Ability, { description: 'Mark a reply as the answer.' })
  acceptAnswer!: Ability;
  @Field(() => Ability, { description: 'Change its title, tags, kind, language and place, by `updateThread`.' })
  update!: Ability;
  @Field(() => [ThreadModerationActEnum], {
    description: 'Do by `moderateThread`: the acts that change something as things stand; none for most.',
  })
  moderate!: ActOn<'thread'>[];
}

@ObjectType({ description: 'The reply that the asker or a moderator marked.' })
export class Answer {
  @Field(() => ID, { description: 'Id of the post.' })
  postId!: string;
  @Field(() => Int, { description: 'Its number in the thread.' })
  number!: number;
  @Field(() => Author, { description: 'Who wrote it.' })
  author!: Author;
  @Field(() => Date, { description: 'When it was marked.' })
  acceptedAt!: string;
  @Field({ description: 'Its first words, as plain text; empty while it is hidden.' })
  excerpt!: string;
}

@ObjectType({ isAbstract: true })
abstract class ThreadFields {
  @Field(() => ID, { description: 'Id of the thread.' })
  id!: string;
  @Field(() => Int, { description: 'Number in its address.' })
  number!: number;
  @Field({ description: 'Readable part of its address.' })
  slug!: string;
  @Field({ description: 'Title, in the language of `lang`.' })
  title!: string;
  @Field({ description: 'Language of the title, ISO 639-1.' })
  lang!: string;
  @Field(() => ThreadKindEnum, { description: 'What it is: a question, a case, a poll and the like.' })
  kind!: ThreadKind;
  @Field(() => ThreadVisibilityEnum, { description: 'Who reads it.' })
  visibility!: ThreadVisibility;
  @Field(() => [String], { description: 'Tags, lower case, words joined by hyphens.' })
  tags!: string[];
  @Field(() => Author, { description: 'Who opened it.' })
  author!: Author;
  @Field({ description: 'A question that was asked without a name: who moderates there and staff alone are shown it.' })
  isAnonymous!: boolean;
  @Field(() => ClusterRef, { nullable: true, description: 'The cluster it stands in; null for the network.' })
  cluster!: ClusterRef | null;
  @Field(() => Date, { description: 'When it was opened.' })
  createdAt!: string;
  @Field(() => Date, { description: 'When its last post was written.' })
  lastPostAt!: string;
  @Field(() => Int, { description: 'How many posts it has, the opening one included.' })
  postCount!: number;
  @Field({ description: 'No more replies.' })
  isLocked!: boolean;
  @Field({ description: 'Stands first in lists.' })
  isPinned!: boolean;
}

@ObjectType({ description: 'A thread as lists show it.' })
export class ThreadSummary extends ThreadFields {
  @Field({ description: 'A reply is marked as the answer.' })
  isAnswered!: boolean;
  @Field(() => Int, {
    description: 'How many readers find its opening post useful; 0 while the words of that are withheld.',
  })
  usefulCount!: number;
}

@ObjectType({ description: 'A discussion: an opening post and its replies.' })
export class Thread extends ThreadFields {
  @Field(() => Int, { description: 'Grows with every change that a page of the thread shows.' })
  version!: number;
  @Field(() => Int, { description: 'Grows with each change of its title, tags, kind, language or place.' })
  revision!: number;
  @Field({ description: 'Taken away by moderation as a whole.' })
  isHidden!: boolean;
  @Field(() => Answer, { nullable: true, description: 'The marked answer, if there is one.' })
  answer!: Answer | null;
  @Field(() => SummaryPost, {
    nullable: true,
    description: 'What sums it up, as members write it together; null where nothing does that can be read.',
  })
  summary!: SummaryPost | null;
  @Field(() => ThreadAbilities, { description: 'What the viewer may do here.' })
  viewerCan!: ThreadAbilities;
  /** What the rules rest on; not in the schema. */
  facts!: ModeratedThreadFacts;
  /** Started by whoever loads the thread; the schema's `posts` field hands it on. */
  postsPage?: Promise<Page<Post>>;
}

@ObjectType({ description: 'A page of threads.' })
export class ThreadConnection extends pagedType(ThreadSummary, 'Thread') {}

@ObjectType({ description: 'A thread was opened or answered.' })
export class ThreadActivity {
  @Field(() => ID, { description: 'Id of the thread.' })
  threadId!: string;
}

@ObjectType({ description: 'Somebody else writes a reply to a thread now; nobody is told who.' })
export class ThreadWriting {
  @Field(() => ID, { description: 'Id of the thread.' })
  threadId!: string;
}

@ObjectType({ description: 'News of a thread: something on its pages changed.' })
export class ThreadUpdate {
  @Field(() => ID, { description: 'Id of the thread.' })
  threadId!: string;
  @Field(() => Int, { description: 'Its version now.' })
  version!: number;
  @Field(() => Int, { description: 'How many posts it has now.' })
  postCount!: number;
}
