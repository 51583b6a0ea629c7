import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { bookmarkLimits, reminderChoices, type ReminderChoice } from '@cluster-commons/domain/bookmarks';
import { pagedType } from '../../platform/graphql/paging.ts';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';
import { ThreadSummary } from '../threads/index.ts';

@ObjectType({ description: 'A post that the viewer keeps to find it again.' })
export class BookmarkedPost {
  @Field(() => ID, { description: 'Id of the post.' })
  id!: string;
  @Field(() => Int, { description: 'Its number in the thread.' })
  number!: number;
  @Field(() => String, { nullable: true, description: 'Its first words, as plain text; null while they are withheld.' })
  excerpt!: string | null;
  @Field({ description: 'Language of the text, ISO 639-1.' })
  lang!: string;
}

@ObjectType({ description: 'A thread or a post that the viewer keeps to find it again; nobody else knows.' })
export class Bookmark {
  @Field(() => ID, { description: 'Id of the bookmark.' })
  id!: string;
  @Field(() => Date, { description: 'When it was bookmarked.' })
  createdAt!: string;
  @Field(() => ThreadSummary, { description: 'The thread, or that of the post.' })
  thread!: ThreadSummary;
  @Field(() => BookmarkedPost, { nullable: true, description: 'The post; null for the bookmark of a thread.' })
  post!: BookmarkedPost | null;
  @Field({ description: 'What the viewer noted beside it; empty where nothing.' })
  note!: string;
  @Field(() => Date, { nullable: true, description: 'When the viewer wants to be reminded, or was.' })
  remindAt!: string | null;
  @Field({ description: 'The time of its reminder has come.' })
  isDue!: boolean;
}

@ObjectType({ description: 'A page of bookmarks.' })
export class BookmarkConnection extends pagedType(Bookmark, 'Bookmark') {}

@ObjectType({ description: 'Which of the threads and posts that were asked about the viewer has bookmarked.' })
export class BookmarksAmong {
  @Field(() => [ID], { description: 'Ids of the threads, in no order.' })
  threadIds!: string[];
  @Field(() => [ID], { description: 'Ids of the posts, in no order.' })
  postIds!: string[];
}

@InputType({ description: 'Whether the viewer keeps a thread among their bookmarks.' })
export class BookmarkThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True, as when not given, keeps it; false takes the bookmark away.',
  })
  bookmarked?: boolean | null;
}

export const BookmarkThreadPayload = payloadOf('BookmarkThread', 'How the bookmark stands now, or why not.', {
  isBookmarked: { type: () => Boolean, is: 'The thread is among the bookmarks of the viewer' },
});

export const ReminderChoiceEnum = valuesOf(reminderChoices);
registerEnumType(ReminderChoiceEnum, {
  name: 'ReminderChoice',
  description:
    'When one is reminded: a day at nine by the clocks of the zone, never today; or, with `AT`, a time of one’s own.',
});

@InputType({ description: 'When the viewer wants to be reminded: at least 5 minutes from now, at most a year.' })
export class ReminderInput {
  @Field(() => ReminderChoiceEnum, { description: 'The day, or a time of one’s own.' })
  choice!: ReminderChoice;
  @Field(() => String, {
    nullable: true,
    description: 'With `AT`: what clocks in the zone show then, as `2026-12-20T18:00`.',
  })
  at?: string | null;
  @Field({ description: 'Time zone, as `Africa/Nairobi`.' })
  zone!: string;
}

@InputType({ description: 'What shall stand of a bookmark of a thread or of a post: one of the two is given.' })
export class BookmarkInput {
  @Field(() => ID, { nullable: true, description: 'The thread.' })
  threadId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The post.' })
  postId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True, as when not given, keeps it; false takes the bookmark away.',
  })
  isOn?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: `A note of at most ${bookmarkLimits.note.most} characters; not given leaves the one that is there.`,
  })
  note?: string | null;
  @Field(() => ReminderInput, {
    nullable: true,
    description: 'The reminder; not given leaves the one that is there, null takes it away.',
  })
  reminder?: ReminderInput | null;
}

@ObjectType({
  description: 'How the bookmark of a thread or of a post stands; of one that was taken away, what it was.',
})
export class BookmarkState {
  @Field(() => ID, { nullable: true, description: 'The thread, for the bookmark of one.' })
  threadId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The post, for the bookmark of one.' })
  postId!: string | null;
  @Field({ description: 'It is among the bookmarks of the viewer.' })
  isBookmarked!: boolean;
  @Field({ description: 'The note; empty where there is none.' })
  note!: string;
  @Field(() => Date, { nullable: true, description: 'The reminder.' })
  remindAt!: string | null;
  @Field({ description: 'The time of the reminder has come.' })
  isDue!: boolean;
}

export const BookmarkPayload = payloadOf('Bookmark', 'How the bookmark stands now, or why not.', {
  bookmark: { type: () => BookmarkState, is: 'The bookmark' },
});
