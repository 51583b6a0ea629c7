import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { followingLimits, markableLists, type MarkableList } from '@cluster-commons/domain/following';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';
import { ThreadFilter } from '../threads/index.ts';

export const MarkableListEnum = valuesOf(markableLists);
registerEnumType(MarkableListEnum, {
  name: 'MarkableList',
  description:
    'What can be marked as read at once: the first section of `forYou`, or `threads` in the order UNREAD or NEW.',
});

@InputType({ description: 'Which list shall be read, or what to take back.' })
export class MarkAllReadInput {
  @Field(() => MarkableListEnum, { description: 'The list.' })
  list!: MarkableList;
  @Field(() => ThreadFilter, { nullable: true, description: 'As the list is filtered; `forYou` has no filters.' })
  filter?: ThreadFilter | null;
  @Field(() => String, {
    nullable: true,
    description: `The token of an act of the last ${followingLimits.takenBackHours} hours: what it marked is as unread as before, where nobody read on since.`,
  })
  takeBack?: string | null;
}

@ObjectType({ description: 'What was marked as read.' })
export class MarkedAll {
  @Field(() => Int, { description: 'How many threads; of what was taken back how many are as before.' })
  threadCount!: number;
  @Field(() => String, { nullable: true, description: 'To take it back by; null for what was taken back.' })
  token!: string | null;
}

export const MarkAllReadPayload = payloadOf('MarkAllRead', 'What is marked as read, or why not.', {
  marked: { type: () => MarkedAll, is: 'What was marked' },
});
