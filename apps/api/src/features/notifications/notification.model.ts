import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  notificationKindNames,
  notificationLimits,
  notificationKinds,
  type NotificationKind,
} from '@cluster-commons/domain/notifications';
import { pagedType, type Page } from '../../platform/graphql/paging.ts';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';
import { Author, ClusterRef } from '../profiles/index.ts';

export const NotificationKindEnum = valuesOf(notificationKindNames);
registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'What a member is told of.',
  valuesMap: Object.fromEntries(
    notificationKindNames.map((name) => [
      name.toUpperCase(),
      { description: `Told to: ${notificationKinds[name].to}` },
    ]),
  ),
});

@ObjectType({ description: 'The discussion that a notification tells of.' })
export class NotificationThread {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => Int, { description: 'Number in its address.' })
  number!: number;
  @Field({ description: 'The words in its address.' })
  slug!: string;
  @Field({ description: 'Its title.' })
  title!: string;
  @Field({ description: 'Language of the title, ISO 639-1.' })
  lang!: string;
}

@ObjectType({ description: 'The post that a notification tells of.' })
export class NotificationPost {
  @Field(() => Int, { description: 'Its number in the discussion.' })
  number!: number;
  @Field({ description: 'Its language, ISO 639-1.' })
  lang!: string;
  @Field(() => String, { nullable: true, description: 'Its first words; null where they are hidden.' })
  excerpt!: string | null;
}

@ObjectType({ description: 'That the viewer was told of something; several reactions to one post are one.' })
export class Notification {
  @Field(() => ID, { description: 'What marks it as read.' })
  id!: string;
  @Field(() => NotificationKindEnum, { description: 'What it tells.' })
  kind!: NotificationKind;
  @Field(() => Date, { description: 'When it happened; of several, the latest.' })
  at!: string;
  @Field({ description: 'They have seen it.' })
  isRead!: boolean;
  @Field(() => Author, {
    nullable: true,
    description: 'Who did it; of several, the latest. Null where it stands under no name.',
  })
  actor!: Author | null;
  @Field(() => Int, { description: 'How many others did the same.' })
  othersCount!: number;
  @Field(() => NotificationPost, { nullable: true, description: 'The post; null where it is about none.' })
  post!: NotificationPost | null;
  @Field(() => ClusterRef, { nullable: true, description: 'The cluster in which a role was given; null otherwise.' })
  cluster!: ClusterRef | null;
}

@ObjectType({ description: 'What the viewer was told of a discussion, or one thing by itself.' })
export class NotificationGroup {
  @Field(() => ID, { description: 'What marks all of it as read.' })
  id!: string;
  @Field(() => NotificationThread, { nullable: true, description: 'The discussion; null for what is about none.' })
  thread!: NotificationThread | null;
  @Field(() => Int, { description: 'How many things it tells.' })
  count!: number;
  @Field(() => Int, { description: 'How many of them are unread.' })
  unreadCount!: number;
  @Field(() => [Notification], {
    description: `At most ${notificationLimits.inGroup} of them: unread ones first, then the latest.`,
  })
  items!: Notification[];
}

@ObjectType({
  description: `Of the latest ${notificationLimits.listed} things that the viewer was told of and may still read.`,
})
export class NotificationConnection extends pagedType(NotificationGroup, 'Notification') {}
export type NotificationPage = Page<NotificationGroup>;

@InputType({
  description: 'What shall be read; with `isRead: false` and `readAt`, exactly what was marked then is unread.',
})
export class MarkNotificationsReadInput {
  @Field(() => [ID], {
    nullable: true,
    description: `Ids of notifications or of groups, at most ${notificationLimits.markedAtOnce}.`,
  })
  ids?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'All that is unread.' })
  all?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'False takes back what `readAt` names; true when not given.' })
  isRead?: boolean | null;
  @Field(() => Date, { nullable: true, description: 'When what is taken back was marked, as the mutation said.' })
  readAt?: string | null;
}

@ObjectType({ description: 'What was marked.' })
export class MarkedNotifications {
  @Field(() => Int, { description: 'How many changed.' })
  count!: number;
  @Field(() => Date, { description: 'The instant that names them, to take it back.' })
  readAt!: string;
  @Field(() => Int, { description: `How many are unread now, to ${notificationLimits.counted}.` })
  unreadCount!: number;
}

export const MarkNotificationsReadPayload = payloadOf('MarkNotificationsRead', 'What was marked, or why not.', {
  marked: { type: () => MarkedNotifications, is: 'What was marked' },
});

@ObjectType({ description: 'Something is new for the viewer, or was read by them elsewhere.' })
export class NotifiedUpdate {
  @Field(() => Int, { description: `How many notifications are unread, to ${notificationLimits.counted}.` })
  unreadCount!: number;
}
