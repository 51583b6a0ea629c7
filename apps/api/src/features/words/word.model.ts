import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { wordActs, wordLimits, wordStates, type WordAct, type WordState } from '@cluster-commons/domain/words';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';

export const WordStateEnum = valuesOf(wordStates);
registerEnumType(WordStateEnum, {
  name: 'WordState',
  description: 'Nothing was decided yet; offered to all members; another word stands for it; it is not used.',
});
export const WordActEnum = valuesOf(wordActs);
registerEnumType(WordActEnum, {
  name: 'WordAct',
  description:
    'Offer it to all; call it otherwise; put another one in its place; take it off profiles; take that back.',
});

@ObjectType({ description: 'A field of expertise that members use in their own words.' })
export class Word {
  @Field({ description: 'As most of them write it.' })
  word!: string;
  @Field(() => WordStateEnum, { description: 'What was decided about it.' })
  state!: WordState;
  @Field(() => String, { nullable: true, description: 'The one that stands for it, where it was merged.' })
  target!: string | null;
  @Field(() => Int, { description: 'Members who have it on their profile.' })
  memberCount!: number;
}

@InputType({ description: 'A decision about a word; profiles follow it.' })
export class DecideWordInput {
  @Field({ description: 'The word, in any case.' })
  word!: string;
  @Field(() => WordActEnum, { description: 'What is decided.' })
  act!: WordAct;
  @Field(() => String, {
    nullable: true,
    description: `For RENAME what it is called, ${wordLimits.word.least} to ${wordLimits.word.most} characters; for MERGE a code of the vocabulary or another word.`,
  })
  into?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `For REFUSE why, ${wordLimits.reason.least} to ${wordLimits.reason.most} characters.`,
  })
  reason?: string | null;
}

export const DecideWordPayload = payloadOf('DecideWord', 'The word as it stands now, or why not.', {
  word: { type: () => Word, is: 'The word' },
});
