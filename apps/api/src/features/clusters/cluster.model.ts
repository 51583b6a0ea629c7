import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FollowLevel } from '@cluster-commons/domain/following';
import { clusterPeopleShown } from '@cluster-commons/domain/clusters';
import { Ability } from '../../platform/graphql/payload.ts';
import { pagedType } from '../../platform/graphql/paging.ts';
import { FollowLevelEnum } from '../following/index.ts';
import { Author } from '../profiles/index.ts';

export const ClusterEvidenceEnum = { OPENED: 'opened', GENERAL: 'general' } as const;
registerEnumType(ClusterEvidenceEnum, {
  name: 'ClusterEvidence',
  description:
    'A cited source was opened and confirms the cluster, or it is general knowledge that still needs a source.',
});

@ObjectType({ description: 'A single quoted figure; published counts disagree, so each keeps its year and source.' })
export class ClusterFigure {
  @Field({ description: 'What is counted, for example firms.' })
  metric!: string;
  @Field(() => Float, { description: 'The number.' })
  value!: number;
  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;
  @Field(() => Int, { nullable: true, description: 'The year it is of.' })
  year!: number | null;
  @Field(() => String, { nullable: true, description: 'What to know about it.' })
  note!: string | null;
  @Field(() => String, { nullable: true, description: 'Who published it.' })
  source!: string | null;
}

@ObjectType({ description: 'Where the description comes from.' })
export class ClusterSource {
  @Field({ description: 'Title of the source.' })
  title!: string;
  @Field({ description: 'opened: it was read; general: general knowledge.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'Its address.' })
  url!: string | null;
}

@ObjectType({ description: 'A member of a cluster as its page names them.' })
export class ClusterPerson {
  @Field(() => Author, { description: 'The member.' })
  author!: Author;
  @Field(() => String, { nullable: true, description: 'Role in the cluster, from the membership roles.' })
  role!: string | null;
  @Field({ description: 'Curates the threads of the cluster.' })
  isModerator!: boolean;
  @Field(() => Date, { description: 'When they joined.' })
  joinedAt!: string;
}

@ObjectType({ description: "The viewer's own place in the cluster." })
export class ClusterMembership {
  @Field(() => Date, { description: 'When the viewer joined.' })
  joinedAt!: string;
  @Field({ description: 'The viewer curates the threads of the cluster.' })
  isModerator!: boolean;
}

@ObjectType({ description: 'What the viewer may do in a cluster.' })
export class ClusterAbilities {
  @Field(() => Ability, { description: 'Join it.' })
  join!: Ability;
  @Field(() => Ability, { description: 'Leave it.' })
  leave!: Ability;
  @Field(() => Ability, { description: 'Open a thread in it.' })
  openThread!: Ability;
  @Field(() => Ability, { description: 'Edit it, archive it and bring it back.' })
  manage!: Ability;
}

@ObjectType({ isAbstract: true })
abstract class ClusterFields {
  @Field(() => ID, { description: 'Id of the cluster.' })
  id!: string;
  @Field({ description: 'Its part of the address.' })
  slug!: string;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'ISO 3166 code of its country.' })
  country!: string;
  @Field(() => String, { nullable: true, description: 'Its town.' })
  city!: string | null;
  @Field({ description: 'What its firms make, in words.' })
  sector!: string;
  @Field({ description: 'Kind of cluster, from the cluster types.' })
  type!: string;
  @Field({ description: 'ISIC Rev.4 division, two digits.' })
  isicDivision!: string;
  @Field({ description: 'Life-cycle stage, from the stages.' })
  stage!: string;
  @Field(() => ClusterEvidenceEnum, { description: 'How well the description is founded.' })
  evidence!: 'opened' | 'general';
  @Field(() => Int, { description: 'Members of the network who joined it.' })
  memberCount!: number;
  @Field(() => Int, { description: 'Threads in it that everybody may read.' })
  threadCount!: number;
  @Field(() => Date, {
    nullable: true,
    description:
      'When it was archived, since which it is kept to be read: nobody joins it or writes in it. Null when open.',
  })
  archivedAt!: string | null;
}

@ObjectType({ description: 'A cluster as lists show it.' })
export class ClusterSummary extends ClusterFields {}

@ObjectType({ description: 'Firms of one line of business in one area, with what supports them.' })
export class Cluster extends ClusterFields {
  @Field(() => String, { nullable: true, description: 'Its name in the local language.' })
  localName!: string | null;
  @Field(() => String, { nullable: true, description: 'Its region.' })
  region!: string | null;
  @Field(() => Float, { description: 'Latitude, WGS84, degrees.' })
  lat!: number;
  @Field(() => Float, { description: 'Longitude, WGS84, degrees.' })
  lon!: number;
  @Field({ description: 'What the point stands for: district, city, area or country.' })
  coordinatePrecision!: string;
  @Field(() => [String], { description: 'Further ISIC divisions.' })
  isicOtherDivisions!: string[];
  @Field({ description: 'What it is, in a few sentences.' })
  description!: string;
  @Field(() => [ClusterFigure], { description: 'Quoted figures.' })
  figures!: ClusterFigure[];
  @Field(() => [ClusterSource], { description: 'Sources of the description.' })
  sources!: ClusterSource[];
  @Field(() => Int, { description: 'Grows with every change that its page shows.' })
  version!: number;
  @Field(() => Int, { description: 'Grows with each edit of what is said of it.' })
  edition!: number;
  @Field(() => ClusterMembership, { nullable: true, description: "The viewer's place; null when not a member." })
  viewerMembership!: ClusterMembership | null;
  @Field(() => FollowLevelEnum, {
    description: 'How much the viewer hears of it; as usual where they have not said it, and when signed out.',
  })
  viewerLevel!: FollowLevel;
  @Field(() => ClusterAbilities, { description: 'What the viewer may do.' })
  viewerCan!: ClusterAbilities;
  @Field(() => [ClusterPerson], { description: `The latest members, at most ${clusterPeopleShown}.` })
  /** Read when it is asked for. */
  people!: Promise<ClusterPerson[]>;
}

@ObjectType({ description: 'A page of clusters, by name.' })
export class ClusterConnection extends pagedType(ClusterSummary, 'Cluster') {}

@ObjectType({ description: 'A cluster on the map.' })
export class ClusterPoint {
  @Field({ description: 'Its part of the address.' })
  slug!: string;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'ISO 3166 code of its country.' })
  country!: string;
  @Field(() => Float, { description: 'Latitude, WGS84, degrees.' })
  lat!: number;
  @Field(() => Float, { description: 'Longitude, WGS84, degrees.' })
  lon!: number;
}
