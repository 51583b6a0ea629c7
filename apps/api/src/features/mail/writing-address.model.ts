import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '../../platform/graphql/payload.ts';

@ObjectType({ description: 'Where the viewer begins discussions of a cluster by mail.' })
export class WritingAddress {
  @Field(() => ID, { description: 'Id of the cluster.' })
  clusterId!: string;
  @Field({ description: 'Part of its address.' })
  slug!: string;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The address, of this viewer and this cluster alone; null where none is made, or its year is over.',
  })
  address!: string | null;
  @Field(() => Date, { nullable: true, description: 'Until when it is good; null where there is none.' })
  endsAt!: string | null;
}

@InputType({ description: 'The cluster to make an address for.' })
export class MakeWritingAddressInput {
  @Field(() => ID, { description: 'Id of the cluster.' })
  clusterId!: string;
}

export const MakeWritingAddressPayload = payloadOf('MakeWritingAddress', 'The new address, or why there is none.', {
  writingAddress: { type: () => WritingAddress, is: 'The address of now' },
});
