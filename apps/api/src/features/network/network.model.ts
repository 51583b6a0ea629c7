import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Figures of the whole network, counted from what everyone may read.' })
export class NetworkFigures {
  @Field(() => Int, { description: 'Members with a confirmed address.' })
  memberCount!: number;
  @Field(() => Int, { description: 'Clusters with a page.' })
  clusterCount!: number;
  @Field(() => Int, { description: 'Countries those clusters are in.' })
  countryCount!: number;
  @Field(() => Int, { description: 'Public discussions.' })
  threadCount!: number;
  @Field(() => Int, { description: 'Posts in them.' })
  postCount!: number;
  @Field(() => Int, { description: 'Those of them that ask a question.' })
  questionCount!: number;
  @Field(() => Int, { description: 'Questions with a marked answer.' })
  answeredQuestionCount!: number;
  @Field(() => Date, { description: 'When this was counted.' })
  countedAt!: string;
}
