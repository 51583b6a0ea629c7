import { Field, ID, InputType } from '@nestjs/graphql';
import { connectionLimits } from '@cluster-commons/domain/connections';

@InputType({ description: 'A request to connect.' })
export class RequestConnectionInput {
  @Field(() => ID, { description: 'The member asked.' })
  memberId!: string;
  @Field({
    description: `Why, in ${connectionLimits.reason.least} to ${connectionLimits.reason.most} characters; the other one reads it.`,
  })
  reason!: string;
}

@InputType({ description: 'An answer to a request.' })
export class AnswerConnectionInput {
  @Field(() => ID, { description: 'The request.' })
  connectionId!: string;
  @Field({ description: 'True accepts, false declines; a no is not announced.' })
  accept!: boolean;
}
