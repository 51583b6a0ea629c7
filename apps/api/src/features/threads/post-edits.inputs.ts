import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { editLimits, threadLimits } from '@cluster-commons/domain/threads';

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
