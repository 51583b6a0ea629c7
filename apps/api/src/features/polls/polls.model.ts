import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PollResults } from '@cluster-commons/domain/polls';
import { Ability, payloadOf } from '../../platform/graphql/payload.ts';
import { PollResultsEnum } from '../threads/index.ts';

@ObjectType({ description: 'One of the things that a poll lets choose.' })
export class PollOption {
  @Field(() => ID, { description: 'Id of the option.' })
  id!: string;
  @Field({ description: 'Its words, in the language of the thread.' })
  text!: string;
  @Field(() => Int, { nullable: true, description: 'How many chose it; null while the counts are not shown.' })
  voteCount!: number | null;
}

@ObjectType({ description: 'A vote that a thread asks for. Who chose what is shown to nobody.' })
export class Poll {
  @Field(() => [PollOption], { description: 'In the order in which they were written.' })
  options!: PollOption[];
  @Field(() => Date, { description: 'When it closes.' })
  closesAt!: string;
  @Field({ description: 'No more votes.' })
  isClosed!: boolean;
  @Field(() => Int, { description: 'How many options one may choose.' })
  mostChoices!: number;
  @Field(() => PollResultsEnum, { description: 'When the counts are shown.' })
  results!: PollResults;
  @Field({ description: 'A vote can be changed and taken back until it closes.' })
  isChangeable!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many have voted; null while the counts are not shown.' })
  voterCount!: number | null;
}

@ObjectType({ description: 'What the viewer may do with a poll.' })
export class PollAbilities {
  @Field(() => Ability, { description: 'Vote, or change the vote.' })
  vote!: Ability;
}

@ObjectType({ description: 'A poll as the viewer sees it, with the own vote.' })
export class PollOwn {
  @Field(() => Poll, { description: 'With the counts, where the viewer is shown them.' })
  poll!: Poll;
  @Field(() => [ID], { description: 'Ids of the options that the viewer chose; empty without a vote.' })
  choiceIds!: string[];
  @Field(() => PollAbilities, { description: 'What the viewer may do with it.' })
  viewerCan!: PollAbilities;
}

@InputType({ description: 'A vote in a poll.' })
export class VotePollInput {
  @Field(() => ID, { description: 'The thread of the poll.' })
  threadId!: string;
  @Field(() => [ID], { description: 'The vote that shall stand; empty takes it back, where votes can be changed.' })
  optionIds!: string[];
}

export const VotePollPayload = payloadOf('VotePoll', 'The poll with the vote, or why not.', {
  poll: { type: () => PollOwn, is: 'The poll' },
});
