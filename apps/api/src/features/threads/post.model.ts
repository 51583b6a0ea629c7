import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ActOn } from '@cluster-commons/domain/moderation';
import { reactionLimits } from '@cluster-commons/domain/reactions';
import { Ability, enumOf } from '../../platform/graphql/payload.ts';
import { pagedType } from '../../platform/graphql/paging.ts';
import { FileModel } from '../files/index.ts';
import { Author, type WithheldAs } from '../profiles/index.ts';
import { PostReaction, TriedResult } from './post-reactions.model.ts';
import { PostModerationActEnum } from './moderation-act.model.ts';

const postStates = ['VISIBLE', 'HIDDEN', 'REMOVED', 'TAKEN_BACK'] as const;
export type PostState = (typeof postStates)[number];
export const PostStateEnum = enumOf(postStates);
registerEnumType(PostStateEnum, {
  name: 'PostState',
  description:
    'Visible; hidden by moderation with a reason, and restorable; removed by its author; or taken back right after it was sent: that is what `removePost` says, the post is gone.',
});

@ObjectType({ description: 'What the viewer may do with a post.' })
export class PostAbilities {
  @Field(() => Ability, { description: 'Mark it as the answer.' })
  accept!: Ability;
  @Field(() => Ability, { description: 'Change its text, by `editPost`.' })
  edit!: Ability;
  @Field(() => Ability, {
    description: 'Have it written together by everybody who may reply, or no more, by `sharePost`.',
  })
  share!: Ability;
  @Field(() => Ability, { description: 'Have it sum its thread up, or no more, by `summariseThread`.' })
  summarise!: Ability;
  @Field(() => Ability, { description: 'Remove it, by `removePost`.' })
  remove!: Ability;
  @Field(() => Ability, { description: 'Bring it back where its author removed it, by `restoreOwnPost`.' })
  restore!: Ability;
  @Field(() => Ability, { description: 'Say that it is useful and the like, by `react`.' })
  react!: Ability;
  @Field(() => [PostModerationActEnum], {
    description: 'Do by `moderatePost`: the acts that change something as things stand; none for most.',
  })
  moderate!: ActOn<'post'>[];
}

@ObjectType({ description: 'The post that another one answers.' })
export class PostRef {
  @Field(() => ID, { description: 'Id of the post.' })
  id!: string;
  @Field(() => Int, { description: 'Its number in the thread.' })
  number!: number;
  @Field({ description: 'Name of the author.' })
  authorName!: string;
  /** What the author is called where the name is withheld; not in the schema. */
  withheldAs!: WithheldAs | null;
  @Field({ description: 'Its author removed it.' })
  isRemoved!: boolean;
}

@ObjectType({ description: 'Where an imported post comes from, as its licence asks.' })
export class Attribution {
  @Field({ description: 'Name of the site it was written on.' })
  siteName!: string;
  @Field(() => String, { nullable: true, description: 'Address of the original.' })
  url!: string | null;
  @Field({ description: 'Name of its author there.' })
  authorName!: string;
  @Field(() => String, { nullable: true, description: 'Page of its author there.' })
  authorUrl!: string | null;
  @Field({ description: 'Licence with its version, for example CC BY-SA 4.0.' })
  licence!: string;
  @Field(() => String, { nullable: true, description: 'Address of the licence.' })
  licenceUrl!: string | null;
}

@ObjectType({ description: 'What a member wrote in a thread.' })
export class Post {
  @Field(() => ID, { description: 'Id of the post.' })
  id!: string;
  @Field(() => ID, { description: 'Id of its thread.' })
  threadId!: string;
  @Field(() => Int, { description: 'Number in the thread; the opening post is 1.' })
  number!: number;
  @Field({ description: 'Language of the text, ISO 639-1.' })
  lang!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The text as safe HTML. Null for posts that are hidden from the viewer or removed.',
  })
  html!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The text as Markdown, as it was written. Null where `html` is.',
  })
  body!: string | null;
  @Field(() => Int, { description: 'Number of this version of the text: 1 as it was posted.' })
  revision!: number;
  @Field({ description: 'It is written together: everybody who may reply changes its text.' })
  isShared!: boolean;
  @Field(() => Author, { description: 'Who wrote it.' })
  author!: Author;
  @Field({ description: 'By who asked without a name: the name stands under nothing that they write in this thread.' })
  isAnonymous!: boolean;
  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'When it was last changed, since others could rely on it: mending in the first minutes is not told.',
  })
  editedAt!: string | null;
  @Field(() => PostStateEnum, { description: 'Whether readers see it.' })
  state!: PostState;
  @Field(() => String, { nullable: true, description: 'Why it is hidden, in the words of the moderator.' })
  hiddenReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Language that the reason is written in, ISO 639-1; null where it is not known.',
  })
  hiddenReasonLang!: string | null;
  @Field({ description: 'It is the marked answer.' })
  isAnswer!: boolean;
  @Field(() => PostRef, { nullable: true, description: 'The post it answers, when it names one.' })
  replyTo!: PostRef | null;
  @Field(() => Int, { nullable: true, description: 'Votes it had where it was imported from.' })
  votes!: number | null;
  @Field(() => Attribution, { nullable: true, description: 'Origin of an imported post.' })
  attribution!: Attribution | null;
  @Field(() => [FileModel], {
    description: 'Pictures and documents under it, in their order; none for posts whose words the viewer does not see.',
  })
  files!: FileModel[];
  @Field(() => [PostReaction], {
    description:
      'How many readers say what of it, each kind in one order; none where the viewer does not see its words.',
  })
  reactions!: PostReaction[];
  @Field(() => [TriedResult], {
    description: `How it went with readers who tried it, newest first, at most ${reactionLimits.resultsShown}; withheld with its words.`,
  })
  results!: TriedResult[];
  @Field(() => PostAbilities, { description: 'What the viewer may do with it.' })
  viewerCan!: PostAbilities;
}

@ObjectType({ description: 'A page of posts, in the order of their numbers.' })
export class PostConnection extends pagedType(Post, 'Post') {}
