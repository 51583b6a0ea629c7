import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  followCauses,
  followKinds,
  followLevels,
  type FollowKind,
  type FollowLevel,
} from '@cluster-commons/domain/following';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';

export const FollowLevelEnum = valuesOf(followLevels);
registerEnumType(FollowLevelEnum, {
  name: 'FollowLevel',
  description:
    'How much a member hears of something. What is muted stands in none of their lists; what they follow or watch counts as theirs to read.',
});

export const FollowKindEnum = valuesOf(followKinds);
registerEnumType(FollowKindEnum, { name: 'FollowKind', description: 'What can be followed.' });

export const FollowCauseEnum = valuesOf(followCauses);
registerEnumType(FollowCauseEnum, {
  name: 'FollowCause',
  description: 'Why a member follows a thread: they chose it, opened it, answered in it, or were mentioned there.',
});

@ObjectType({ description: 'How much the viewer hears of a cluster, a tag or a person.' })
export class Follow {
  @Field(() => FollowKindEnum, { description: 'What it is.' })
  kind!: FollowKind;
  @Field(() => ID, { description: 'Its id; a tag as it is written.' })
  id!: string;
  @Field({ description: 'What it is called.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'The part of its address; null for a tag.' })
  slug!: string | null;
  @Field(() => FollowLevelEnum, { description: 'How much.' })
  level!: FollowLevel;
}

@ObjectType({ description: 'How much the viewer hears of one of several things that were asked about.' })
export class FollowedAt {
  @Field({ description: 'Its id; a tag as it is written.' })
  id!: string;
  @Field(() => FollowLevelEnum, { description: 'How much.' })
  level!: FollowLevel;
}

@InputType({ description: 'How much the viewer wants to hear of something.' })
export class FollowInput {
  @Field(() => FollowKindEnum, { description: 'What it is.' })
  kind!: FollowKind;
  @Field({ description: 'Its id; a tag as it is written.' })
  id!: string;
  @Field(() => FollowLevelEnum, { description: 'How much.' })
  level!: FollowLevel;
}

export const FollowPayload = payloadOf('Follow', 'How much the viewer hears of it now, or why not.', {
  level: { type: () => FollowLevelEnum, is: 'How much' },
});
