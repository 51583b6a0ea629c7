import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { waitingKinds, type WaitingKind } from '@cluster-commons/domain/home';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';
import { Author, ClusterRef } from '../profiles/index.ts';

export const WaitingKindEnum = valuesOf(waitingKinds);
registerEnumType(WaitingKindEnum, {
  name: 'WaitingKind',
  description:
    'What waits for a member: a request to connect; a question of theirs with replies and no answer; a draft; their profile that says little; no cluster yet; a question that they could answer.',
});

@ObjectType({ description: 'A discussion that something on the first page is about.' })
export class WaitingThread {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field({ description: 'Number in its address.' })
  number!: number;
  @Field({ description: 'The rest of its address.' })
  slug!: string;
  @Field({ description: 'Its title.' })
  title!: string;
  @Field({ description: 'Language of the title.' })
  lang!: string;
}

@ObjectType({ description: 'Something that waits for the viewer.' })
export class Waiting {
  @Field(() => WaitingKindEnum, { description: 'What it is.' })
  kind!: WaitingKind;
  @Field(() => ID, { description: 'Its id, to put it off by.' })
  id!: string;
  @Field(() => Date, { nullable: true, description: 'Since when; null for steps of the viewer’s own.' })
  at!: string | null;
  @Field(() => String, { nullable: true, description: 'First words of a draft; null for all others.' })
  excerpt!: string | null;
  @Field(() => WaitingThread, { nullable: true, description: 'The question that it is about.' })
  thread!: WaitingThread | null;
  @Field(() => Author, { nullable: true, description: 'Who asks to connect.' })
  person!: Author | null;
  @Field(() => ClusterRef, {
    nullable: true,
    description: 'A cluster in the country or trade of the viewer, where they belong to none.',
  })
  cluster!: ClusterRef | null;
}

@InputType({ description: 'What the first page shall not remind the viewer of.' })
export class PutOffInput {
  @Field(() => WaitingKindEnum, { description: 'What it is.' })
  kind!: WaitingKind;
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => Boolean, { nullable: true, description: 'False shows it again; true when not given.' })
  isPutOff?: boolean | null;
}

export const PutOffPayload = payloadOf('PutOff', 'Whether it is put off now, or why not.', {
  isPutOff: { type: () => Boolean, is: 'Whether it is put off' },
});
