import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'Whether the viewer belongs to a cluster.' })
export class JoinClusterInput {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId!: string;
  @Field(() => Boolean, { nullable: true, description: 'True, as when not given, joins; false leaves.' })
  joined?: boolean | null;
}

@InputType({ description: 'A cluster to leave.' })
export class LeaveClusterInput {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId!: string;
}
