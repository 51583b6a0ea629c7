import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { pagedType } from '../../platform/graphql/paging.ts';
import { payloadOf } from '../../platform/graphql/payload.ts';
import { ThreadSummary } from '../threads/index.ts';

@ObjectType({ description: 'A thread that the viewer keeps to find it again; nobody else knows.' })
export class Bookmark {
  @Field(() => ID, { description: 'Id of the bookmark.' })
  id!: string;
  @Field(() => Date, { description: 'When the thread was bookmarked.' })
  createdAt!: string;
  @Field(() => ThreadSummary, { description: 'The thread.' })
  thread!: ThreadSummary;
}

@ObjectType({ description: 'A page of bookmarks.' })
export class BookmarkConnection extends pagedType(Bookmark, 'Bookmark') {}

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
