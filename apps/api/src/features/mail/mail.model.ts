import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { stopKinds, type StopKind } from '@cluster-commons/domain/mail';
import type { DigestRhythm, NotificationKind } from '@cluster-commons/domain/notifications';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';
import { DigestRhythmEnum, NotificationKindEnum } from '../notifications/index.ts';

export const MailStopKindEnum = valuesOf(stopKinds);
registerEnumType(MailStopKindEnum, {
  name: 'MailStopKind',
  description:
    'What a link at the foot of a mail stops: one discussion, one cluster, one kind of news, or all mail that can be stopped; or the digest, which it stops or has come more or less often.',
});

@ObjectType({ description: 'What a link at the foot of a mail stops, for whoever has the mail.' })
export class MailStop {
  @Field(() => MailStopKindEnum, { description: 'What kind of thing.' })
  kind!: StopKind;
  @Field(() => String, {
    nullable: true,
    description:
      'Title of the discussion or name of the cluster; null for others, and for what may not be read any more.',
  })
  name!: string | null;
  @Field(() => NotificationKindEnum, { nullable: true, description: 'The kind of news; null for others.' })
  news!: NotificationKind | null;
  @Field(() => DigestRhythmEnum, {
    nullable: true,
    description: 'How often the digest comes once it is done, which then counts as stopped; null for others.',
  })
  digest!: DigestRhythm | null;
  @Field({ description: 'No mail comes of it.' })
  isStopped!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'How it was, to be sent with `stopped: false`; null where nothing was stopped by this.',
  })
  before!: string | null;
}

@InputType({ description: 'A link at the foot of a mail, and what to do.' })
export class StopMailInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
  @Field(() => Boolean, { nullable: true, description: 'All mail that can be stopped, whatever the link is about.' })
  all?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'False takes it back; true when not given.' })
  stopped?: boolean | null;
  @Field(() => String, { nullable: true, description: 'What the stop said that it was before.' })
  before?: string | null;
}

export const StopMailPayload = payloadOf('StopMail', 'What is stopped now, or why not.', {
  mailStop: { type: () => MailStop, is: 'What the link stops' },
});

@ObjectType({ description: 'Mail that came in within thirty days, and what came of it.' })
export class MailInOverview {
  @Field(() => Int, { description: 'Nothing has come of it yet.' })
  waiting!: number;
  @Field(() => Int, { description: 'Posted in a discussion.' })
  posted!: number;
  @Field(() => Int, { description: 'Refused, with the reason by mail.' })
  refused!: number;
  @Field(() => Int, { description: 'Written by programs, and dropped.' })
  automatic!: number;
  @Field(() => Int, { description: 'Reports on mails of ours that did not arrive.' })
  bounce!: number;
  @Field(() => Int, { description: 'To no address of ours, or of nobody any more.' })
  unknown!: number;
  @Field(() => Int, { description: 'Addresses of members to which no mail is sent, since none arrives.' })
  deadAddresses!: number;
}

@ObjectType({ description: 'That no mail arrives at the address of the viewer.' })
export class MailTrouble {
  @Field({ description: 'The address.' })
  email!: string;
  @Field(() => Date, { description: 'Since when it is known.' })
  at!: string;
}

export const TryMailAgainPayload = payloadOf('TryMailAgain', 'Whether mails go there again.', {
  isTried: { type: () => Boolean, is: 'Mails go there again', whenRefused: false },
});
