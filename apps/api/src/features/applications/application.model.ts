import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { applicationLimits as limits } from '@cluster-commons/domain/applications';
import { networkLimits } from '@cluster-commons/domain/network';
import { payloadOf } from '../../platform/graphql/payload.ts';
import { pagedType } from '../../platform/graphql/paging.ts';
import { NewAccountInput } from '../accounts/index.ts';

@ObjectType({ description: 'What whoever applies to join is asked and told.' })
export class ApplicationTerms {
  @Field(() => [String], { description: `Questions to answer, ${networkLimits.questions} at the most.` })
  questions!: readonly string[];
  @Field(() => Int, {
    nullable: true,
    description: `Days within which the latest applicants were answered, as a median; null while fewer than ${limits.waits.least} were.`,
  })
  usualWaitDays!: number | null;
}

@ObjectType({ description: 'The application that the link of a mail confirms.' })
export class ApplicationToConfirm {
  @Field({ description: 'Who applied.' })
  name!: string;
  @Field(() => Date, { description: 'When they did.' })
  askedAt!: string;
}

@ObjectType({ description: 'What an applicant said to a question.' })
export class ApplicationAnswer {
  @Field({ description: 'As it was asked.' })
  question!: string;
  @Field({ description: 'In their words.' })
  answer!: string;
}

@ObjectType({ description: 'Somebody who asks to be let in, to those who decide.' })
export class Application {
  @Field(() => ID, { description: 'Id of the application.' })
  id!: string;
  @Field({ description: 'Their name.' })
  name!: string;
  @Field({ description: 'Their address, confirmed.' })
  email!: string;
  @Field({ description: 'Language of the interface they applied in.' })
  locale!: string;
  @Field(() => [ApplicationAnswer], { description: 'What they said to the questions of then.' })
  answers!: ApplicationAnswer[];
  @Field(() => Date, { description: 'When they confirmed the address: they wait since then.' })
  confirmedAt!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why the same address was not let in within the last month; null where it did not ask.',
  })
  refusedBefore!: string | null;
}

@ObjectType({ description: 'A page of applications, longest waiting first.' })
export class ApplicationConnection extends pagedType(Application, 'Application') {}

@InputType({ description: 'An answer to a question of the administrators.' })
export class ApplicationAnswerInput {
  @Field({ description: 'The question, as it is asked.' })
  question!: string;
  @Field({ description: `${limits.answer.least} to ${limits.answer.most} characters.` })
  answer!: string;
}

@InputType({ description: 'An application to join.' })
export class ApplyToJoinInput extends NewAccountInput {
  @Field(() => [ApplicationAnswerInput], {
    nullable: true,
    description: 'One for each question. Whoever has an address of a trusted host needs none.',
  })
  answers?: ApplicationAnswerInput[] | null;
}

@InputType({ description: 'The link of the mail.' })
export class ConfirmApplicationInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
}

@InputType({ description: 'A decision about somebody who asks to be let in.' })
export class DecideApplicationInput {
  @Field(() => ID, { description: 'Which.' })
  applicationId!: string;
  @Field({ description: 'True opens the account.' })
  isAccepted!: boolean;
  @Field(() => String, {
    nullable: true,
    description: `Goes to the applicant, up to ${limits.reason.most} characters; has to be given where they are not let in.`,
  })
  reason?: string | null;
}

@ObjectType({ description: 'What became of an application.' })
export class DecidedApplication {
  @Field({ description: 'Who applied.' })
  name!: string;
  @Field({ description: 'They are a member now.' })
  isAccepted!: boolean;
}

export const ApplyToJoinPayload = payloadOf(
  'ApplyToJoin',
  'The same answer whether or not the address has an account already.',
  { email: { type: () => String, is: 'The address the mail went to' } },
);
export const ConfirmApplicationPayload = payloadOf('ConfirmApplication', 'Whether staff have the application now.', {
  isConfirmed: { type: () => Boolean, is: 'True when they have', whenRefused: false },
});
export const DecideApplicationPayload = payloadOf('DecideApplication', 'What was decided, or why not.', {
  application: { type: () => DecidedApplication, is: 'The application as it was decided' },
});
