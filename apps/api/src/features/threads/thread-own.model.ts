import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReactionKind } from '@cluster-commons/domain/reactions';
import {
  replyNoteCodes,
  replyNoteLimits,
  type ModeratedThreadFacts,
  type ReplyNote,
} from '@cluster-commons/domain/threads';
import { enumOf } from '../../platform/graphql/payload.ts';
import { ReactionKindEnum } from './post-reactions.model.ts';
import { PostAbilities } from './post.model.ts';
import { ThreadAbilities } from './thread.model.ts';

const ReplyNoteEnum = enumOf(replyNoteCodes);
registerEnumType(ReplyNoteEnum, {
  name: 'ReplyNote',
  description: 'The last posts are all the viewer’s own; or nobody has written in the thread for long.',
});

@ObjectType({ description: 'What the viewer may do with a post.' })
export class PostOwn {
  @Field(() => ID, { description: 'Id of the post.' })
  id!: string;
  @Field(() => Int, { description: 'Its number in the thread.' })
  number!: number;
  @Field({ description: `Its author has not posted for ${replyNoteLimits.awayDays} days or more.` })
  isAuthorAway!: boolean;
  @Field(() => [ReactionKindEnum], { description: 'What the viewer says of it.' })
  kinds!: ReactionKind[];
  @Field(() => String, { nullable: true, description: 'How it went with the viewer, where they tried it.' })
  result!: string | null;
  @Field(() => PostAbilities, { description: 'What the viewer may do with it.' })
  viewerCan!: PostAbilities;
}

@ObjectType({ description: 'What the viewer may do in a thread and with the posts of one page of it.' })
export class ThreadOwn {
  @Field(() => ID, { description: 'Id of the thread.' })
  id!: string;
  @Field(() => Int, { description: 'Grows with every change that a page of the thread shows.' })
  version!: number;
  @Field(() => Int, { description: 'Number of its last post: what comes later has a greater one.' })
  lastPostNumber!: number;
  @Field({ description: 'The viewer asked without their name: what they write here stands without it.' })
  isNameless!: boolean;
  @Field(() => [ReplyNoteEnum], { description: 'What the viewer should know before replying; hinders nothing.' })
  replyNotes!: ReplyNote[];
  @Field(() => ThreadAbilities, { description: 'What the viewer may do here.' })
  viewerCan!: ThreadAbilities;
  @Field(() => [PostOwn], { description: 'The posts of the page, in the order of their numbers.' })
  posts!: PostOwn[];
  /** What the rules rest on; not in the schema. */
  facts!: ModeratedThreadFacts;
}

@ObjectType({ description: 'Posts of others that came behind a post.' })
export class NewPosts {
  @Field(() => Int, { description: 'How many that can be read; 1000 where there are more.' })
  count!: number;
  @Field(() => Int, { nullable: true, description: 'Number of the first of them; null where there are none.' })
  first!: number | null;
}
