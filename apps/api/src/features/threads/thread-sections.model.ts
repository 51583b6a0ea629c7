import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { threadSections, type SectionName, type Sections } from '@cluster-commons/domain/threads';

const most = (characters: number): string => `Markdown, at most ${characters} characters`;
const { case: ofCase, looking_for: ofLookingFor } = threadSections;

@InputType({ description: 'A case, in the sections by which cases are compared.' })
export class CaseInput {
  @Field({ description: `The problem. ${most(ofCase.problem.most)}.` })
  problem!: string;
  @Field({ description: `What was done. ${most(ofCase.action.most)}.` })
  action!: string;
  @Field({ description: `What it cost, money and work. ${most(ofCase.cost.most)}.` })
  cost!: string;
  @Field({ description: `What came of it. ${most(ofCase.result.most)}.` })
  result!: string;
  @Field({ description: `What failed. ${most(ofCase.failed.most)}.` })
  failed!: string;
}

@InputType({ description: 'Something that is looked for.' })
export class LookingForInput {
  @Field({ description: `What is wanted. ${most(ofLookingFor.wanted.most)}.` })
  wanted!: string;
  @Field(() => String, { nullable: true, description: `What is offered. ${most(ofLookingFor.offered.most)}.` })
  offered?: string | null;
  @Field(() => String, { nullable: true, description: `Until when. ${most(ofLookingFor.until.most)}.` })
  until?: string | null;
}

/** With an empty text for each section that was not given. */
export const lookingForOf = (given: LookingForInput | null | undefined): Sections<'looking_for'> | null =>
  given ? { wanted: given.wanted, offered: given.offered ?? '', until: given.until ?? '' } : null;

export const ThreadSectionNameEnum = {
  PROBLEM: 'problem',
  ACTION: 'action',
  COST: 'cost',
  RESULT: 'result',
  FAILED: 'failed',
  WANTED: 'wanted',
  OFFERED: 'offered',
  UNTIL: 'until',
} as const satisfies Record<Uppercase<SectionName>, SectionName>;
registerEnumType(ThreadSectionNameEnum, {
  name: 'ThreadSectionName',
  description: 'Sections of a case (problem, action, cost, result, failed) and of what is looked for.',
});

@ObjectType({ description: 'A section of an opening post.' })
export class ThreadSection {
  @Field(() => ThreadSectionNameEnum, { description: 'Which one it is, whatever the language of its heading.' })
  name!: SectionName;
  @Field({ description: 'Its Markdown.' })
  text!: string;
}
