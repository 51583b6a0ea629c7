import { Field, ID, InputType } from '@nestjs/graphql';
import { fileLimits } from '@cluster-commons/domain/files';
import { threadLimits, type ThreadKind, type TopPeriod } from '@cluster-commons/domain/threads';
import { termsLimits } from '@cluster-commons/domain/terms';
import { PollInput } from './poll-input.model.ts';
import { CaseInput, LookingForInput } from './thread-sections.model.ts';
import { ThreadKindEnum, ThreadVisibilityEnum, TopPeriodEnum, type ThreadVisibility } from './thread.model.ts';

const clientKey = `Made by the client, at most ${threadLimits.clientKey.most} characters: the same key happens once.`;
const bodyText = `Markdown, ${threadLimits.body.least} to ${threadLimits.body.most} characters.`;

@InputType({ description: 'A new thread.' })
export class OpenThreadInput {
  @Field(() => String, { nullable: true, description: clientKey })
  clientKey?: string | null;
  @Field(() => ID, { nullable: true, description: 'The cluster it stands in; null for the network.' })
  clusterId?: string | null;
  @Field({ description: `Title, ${threadLimits.title.least} to ${threadLimits.title.most} characters.` })
  title!: string;
  @Field(() => String, {
    nullable: true,
    description: `${bodyText} For all kinds but those that are written in sections.`,
  })
  body?: string | null;
  @Field(() => CaseInput, { nullable: true, description: 'What a case is written in; for this kind alone.' })
  case?: CaseInput | null;
  @Field(() => LookingForInput, {
    nullable: true,
    description: 'What something that is looked for is written in; for this kind alone.',
  })
  lookingFor?: LookingForInput | null;
  @Field(() => PollInput, { nullable: true, description: 'What a poll asks, beside its text; for this kind alone.' })
  poll?: PollInput | null;
  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, ISO 639-1; guessed when not given, that of the member where it is not certain.',
  })
  lang?: string | null;
  @Field(() => ThreadKindEnum, { nullable: true, description: 'Discussion when not given.' })
  kind?: ThreadKind | null;
  @Field(() => [String], { nullable: true, description: `At most ${threadLimits.tags} tags.` })
  tags?: string[] | null;
  @Field(() => ThreadVisibilityEnum, { nullable: true, description: 'Public when not given.' })
  visibility?: ThreadVisibility | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Without the name of the viewer, which who moderates there and staff are still shown; for questions alone, and on record. No when not given.',
  })
  isAnonymous?: boolean | null;
  @Field(() => [ID], {
    nullable: true,
    description: `Files of the viewer that stand nowhere yet, at most ${fileLimits.purposes.post.most}: all come with the post, or nothing is posted.`,
  })
  fileIds?: string[] | null;
}

@InputType({ description: 'A reply to a thread.' })
export class ReplyToThreadInput {
  @Field(() => String, { nullable: true, description: clientKey })
  clientKey?: string | null;
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field({ description: bodyText })
  body!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, ISO 639-1; guessed when not given, that of the member where it is not certain.',
  })
  lang?: string | null;
  @Field(() => ID, { nullable: true, description: 'The post of this thread that is answered.' })
  replyTo?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: `Files of the viewer that stand nowhere yet, at most ${fileLimits.purposes.post.most}: all come with the post, or nothing is posted.`,
  })
  fileIds?: string[] | null;
}

@InputType({ description: 'Which reply is the answer.' })
export class AcceptAnswerInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ID, { nullable: true, description: 'The reply; null takes the mark away.' })
  postId?: string | null;
}

@InputType({ description: 'The question whose asker shows their name.' })
export class ShowAskerNameInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@InputType({ description: 'Where the viewer writes a reply.' })
export class TellWritingInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@InputType({ description: 'A text to be looked at before it is posted.' })
export class PreviewMarkdownInput {
  @Field({ description: `Markdown, at most ${threadLimits.body.most} characters.` })
  body!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: `A text for the rules and terms of the network, at most ${termsLimits.body.most} characters; else a post.`,
  })
  isTerms?: boolean | null;
}

@InputType({ description: 'Which threads: every group that is given has to fit.' })
export class ThreadFilter {
  @Field(() => String, { nullable: true, description: 'Slug of a cluster: its threads only.' })
  cluster?: string | null;
  @Field(() => String, { nullable: true, description: 'Threads with this tag only.' })
  tag?: string | null;
  @Field(() => ThreadKindEnum, { nullable: true, description: 'Threads of this kind only.' })
  kind?: ThreadKind | null;
  @Field(() => String, { nullable: true, description: 'Threads that were opened in this language only, ISO 639-1.' })
  lang?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Threads in the languages of the viewer’s profile only, or of their pages where it says none; not with `lang`.',
  })
  isInMyLanguages?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Threads in those languages first, then all others, each in the order of the list; not with `lang`.',
  })
  isMyLanguagesFirst?: boolean | null;
  @Field(() => TopPeriodEnum, {
    nullable: true,
    description: 'For the order TOP: of which time, a month when not given.',
  })
  period?: TopPeriod | null;
}
