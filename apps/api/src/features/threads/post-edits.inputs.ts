import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { editLimits, threadLimits, type ThreadKind } from '@cluster-commons/domain/threads';
import { ThreadKindEnum, ThreadVisibilityEnum, type ThreadVisibility } from './thread.model.ts';

@InputType({ description: 'A change of the text of a post.' })
export class EditPostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field({ description: `The new text: Markdown, ${threadLimits.body.least} to ${threadLimits.body.most} characters.` })
  body!: string;
  @Field(() => String, {
    nullable: true,
    description: `Why, at most ${editLimits.note.most} characters; readers of the versions see it. Moderators must say.`,
  })
  reason?: string | null;
  @Field(() => Int, { description: 'The `revision` that the change began with: refused when there is a newer one.' })
  version!: number;
}

@InputType({ description: 'A post of the viewer that shall be gone.' })
export class RemovePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field(() => String, {
    nullable: true,
    description: `Why, at most ${editLimits.note.most} characters; the record keeps it.`,
  })
  reason?: string | null;
}

@InputType({ description: 'Who writes a post.' })
export class SharePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field({ description: 'True: everybody who may reply changes its text; false: its author alone.' })
  isShared!: boolean;
}

@InputType({ description: 'An older version of a post that readers shall not see, or see again.' })
export class HidePostVersionInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field(() => Int, { description: 'Number of the version.' })
  number!: number;
  @Field(() => Boolean, { nullable: true, description: 'True when not given; false shows it again.' })
  isHidden?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: `Why, at most ${editLimits.reason.most} characters; needed for hiding, readers of the log see it.`,
  })
  reason?: string | null;
}

@InputType({ description: 'A removed post that shall be there again.' })
export class RestoreOwnPostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
}

@InputType({ description: 'What a thread shall be from now on. What is not given stays.' })
export class UpdateThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => Int, { description: 'The `revision` that the change began with: refused when there is a newer one.' })
  version!: number;
  @Field(() => String, {
    nullable: true,
    description: `Title, ${threadLimits.title.least} to ${threadLimits.title.most} characters.`,
  })
  title?: string | null;
  @Field(() => [String], { nullable: true, description: `At most ${threadLimits.tags} tags.` })
  tags?: string[] | null;
  @Field(() => ThreadKindEnum, { nullable: true, description: 'Question or discussion.' })
  kind?: ThreadKind | null;
  @Field(() => String, { nullable: true, description: 'Language of the title, ISO 639-1.' })
  language?: string | null;
  @Field(() => ID, { nullable: true, description: 'The cluster it stands in; null for the network.' })
  clusterId?: string | null;
  @Field(() => ThreadVisibilityEnum, { nullable: true, description: 'Who reads it.' })
  visibility?: ThreadVisibility | null;
}
