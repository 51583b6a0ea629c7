import { Field, ID, InputType } from '@nestjs/graphql';

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
