import { Field, ID, ObjectType } from '@nestjs/graphql';
import { pagedType } from '../../platform/graphql/paging.ts';
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
