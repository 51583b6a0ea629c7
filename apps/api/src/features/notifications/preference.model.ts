import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  channels,
  digestRhythms,
  preferenceLimits,
  type Channel,
  type DigestRhythm,
  type NotificationKind,
} from '@cluster-commons/domain/notifications';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';
import { NotificationKindEnum } from './notification.model.ts';

export const NotificationChannelEnum = valuesOf(channels);
registerEnumType(NotificationChannelEnum, {
  name: 'NotificationChannel',
  description:
    'How a member is told: not at all; in the product; there and in the digest; there and by a mail at once.',
});

export const DigestRhythmEnum = valuesOf(digestRhythms);
registerEnumType(DigestRhythmEnum, { name: 'DigestRhythm', description: 'How often a digest is sent.' });

@ObjectType({ description: 'How the viewer is told of a kind of things.' })
export class KindPreference {
  @Field(() => NotificationKindEnum, { description: 'The kind.' })
  kind!: NotificationKind;
  @Field(() => NotificationChannelEnum, { description: 'How, now.' })
  channel!: Channel;
  @Field(() => [NotificationChannelEnum], { description: 'What they may choose, least first.' })
  choices!: Channel[];
}

@ObjectType('NotificationPreferences', {
  description: 'How the viewer wants to be told; what they have not said stands as the product has it.',
})
export class PreferencesModel {
  @Field(() => [KindPreference], { description: 'Each kind, in the order in which they are offered.' })
  kinds!: KindPreference[];
  @Field({ description: 'IANA name of the zone by whose clocks hours are meant.' })
  zone!: string;
  @Field(() => Int, { nullable: true, description: 'Hour from which no mail is sent, 0 to 23; null: there is none.' })
  quietFrom!: number | null;
  @Field(() => Int, { nullable: true, description: 'Hour until which no mail is sent, over midnight too.' })
  quietTo!: number | null;
  @Field(() => Date, {
    nullable: true,
    description: 'Until then nothing is mailed but what the product owes, and the bell counts nothing; null: no pause.',
  })
  pausedUntil!: string | null;
  @Field(() => DigestRhythmEnum, { description: 'How often a digest is sent, where there is something to say.' })
  digest!: DigestRhythm;
  @Field(() => Int, { description: 'Hour of the digest, 0 to 23.' })
  digestHour!: number;
  @Field({ description: 'Mails are text alone.' })
  isTextOnly!: boolean;
  @Field({ description: 'The viewer follows by itself what they open, answer or are mentioned in.' })
  followsOwn!: boolean;
}

@InputType({ description: 'How to be told of a kind of things.' })
export class KindPreferenceInput {
  @Field(() => NotificationKindEnum, { description: 'The kind.' })
  kind!: NotificationKind;
  @Field(() => NotificationChannelEnum, { description: 'One of its choices.' })
  channel!: Channel;
}

@InputType({ description: 'What changes; what is absent stays as it is.' })
export class UpdateNotificationPreferencesInput {
  @Field(() => [KindPreferenceInput], { nullable: true, description: 'The kinds that change.' })
  channels?: KindPreferenceInput[] | null;
  @Field(() => String, { nullable: true, description: 'IANA name of a zone, such as Africa/Nairobi.' })
  zone?: string | null;
  @Field(() => Int, { nullable: true, description: 'An hour, 0 to 23, with the other one; null takes both away.' })
  quietFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'An hour, 0 to 23, with the other one; null takes both away.' })
  quietTo?: number | null;
  @Field(() => Date, {
    nullable: true,
    description: `At most ${preferenceLimits.pauseDays} days ahead; null ends the pause.`,
  })
  pausedUntil?: string | null;
  @Field(() => DigestRhythmEnum, { nullable: true, description: 'How often a digest is sent.' })
  digest?: DigestRhythm | null;
  @Field(() => Int, { nullable: true, description: 'An hour, 0 to 23.' })
  digestHour?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Mails as text alone.' })
  isTextOnly?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Follow what one opens, answers or is mentioned in.' })
  followsOwn?: boolean | null;
}

export const UpdateNotificationPreferencesPayload = payloadOf(
  'UpdateNotificationPreferences',
  'How the viewer is told from now on, or why not.',
  { preferences: { type: () => PreferencesModel, is: 'How they are told' } },
);
