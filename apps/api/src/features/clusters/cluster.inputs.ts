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

@InputType({ description: 'Which clusters: every group that is given has to fit.' })
export class ClusterFilter {
  @Field(() => String, { nullable: true, description: 'ISO 3166 code.' })
  country?: string | null;
  @Field(() => String, { nullable: true, description: 'ISIC Rev.4 division (two digits) or section (a letter).' })
  sector?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of the name, place or sector; all must match.' })
  text?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Archived ones alone, or open ones alone; both when not given.',
  })
  isArchived?: boolean | null;
}
