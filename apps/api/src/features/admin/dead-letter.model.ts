import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { pagedType } from '../../platform/graphql/paging.ts';
import { payloadOf } from '../../platform/graphql/payload.ts';

@ObjectType({ description: 'An event that a handler could not handle, however often it was tried.' })
export class DeadLetter {
  @Field(() => ID, { description: 'Id of the letter, to retry it by.' })
  id!: string;
  @Field({ description: 'The handler that failed; it has a queue of the same name.' })
  handler!: string;
  @Field({ description: 'What happened, such as post.hidden.' })
  event!: string;
  @Field(() => ID, { description: 'Id of the event.' })
  eventId!: string;
  @Field({ description: 'Why the last attempt failed, without addresses of people; empty when nothing is known.' })
  error!: string;
  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;
  @Field(() => Date, { description: 'When the last attempt failed.' })
  failedAt!: string;
}

@ObjectType({ description: 'A page of dead letters, latest first.' })
export class DeadLetterConnection extends pagedType(DeadLetter, 'DeadLetter') {}

@InputType({ description: 'A dead letter to be handled after all.' })
export class RetryDeadLetterInput {
  @Field(() => ID, { description: 'Id of the letter.' })
  id!: string;
}

export const RetryDeadLetterPayload = payloadOf(
  'RetryDeadLetter',
  'The letter that goes to its handler again, or why not.',
  {
    deadLetter: { type: () => DeadLetter, is: 'The letter as it was' },
  },
);
