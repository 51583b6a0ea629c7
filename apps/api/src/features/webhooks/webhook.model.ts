import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  webhookDeliveryStates,
  webhookEvents,
  webhookFaults,
  webhookLimits,
  type WebhookDeliveryState,
  type WebhookFault,
} from '@cluster-commons/domain/webhooks';
import { pagedType } from '../../platform/graphql/paging.ts';
import { valuesOf } from '../../platform/graphql/payload.ts';

const WebhookDeliveryStateEnum = valuesOf(webhookDeliveryStates);
registerEnumType(WebhookDeliveryStateEnum, {
  name: 'WebhookDeliveryState',
  description:
    'It is to be sent, or sent again; the address took it; it never did; it is not sent, since not everybody may read it any more.',
});
const WebhookFaultEnum = valuesOf(webhookFaults);
registerEnumType(WebhookFaultEnum, {
  name: 'WebhookFault',
  description:
    'The answer is no success; it leads elsewhere; there is none in time; nobody is to be reached there, or not safely; the address leads into a private network; its secret cannot be read any more, and it needs another one; the webhook was off.',
});

@ObjectType({ description: 'An address of another system that is told of public events.' })
export class Webhook {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field({ description: 'Where events are sent.' })
  url!: string;
  @Field({ description: 'What it is for; may be empty.' })
  description!: string;
  @Field(() => [String], { description: `What it hears of, some of ${webhookEvents.join(', ')}.` })
  events!: string[];
  @Field({ description: 'Events are sent; a ping is in any case.' })
  isActive!: boolean;
  @Field(() => String, {
    nullable: true,
    description: `What deliveries are signed with, to whoever made it within the last ${webhookLimits.secretShownSeconds / 60} minutes; null to all others and later.`,
  })
  secret!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: 'Until when deliveries are signed with the secret of before too; null where they are not.',
  })
  formerSecretUntil!: string | null;
  @Field(() => Date, { nullable: true, description: 'Since when nothing was taken; null where all is well.' })
  failingSince!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: `When the product switched it off, since it took nothing for ${webhookLimits.failingDays} days.`,
  })
  switchedOffAt!: string | null;
  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: string;
}

@ObjectType({ description: 'One event on its way to a webhook, kept for a month.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Its id, to send it again by.' })
  id!: string;
  @Field(() => ID, { description: 'Id of the event, which is sent as `webhook-id`.' })
  eventId!: string;
  @Field({ description: 'What happened, such as thread.opened; ping for one that tries the address out.' })
  event!: string;
  @Field(() => Date, { description: 'When it happened.' })
  happenedAt!: string;
  @Field(() => WebhookDeliveryStateEnum, { description: 'How it stands.' })
  state!: WebhookDeliveryState;
  @Field(() => Int, { description: 'How often it was tried since it was last asked for.' })
  attempts!: number;
  @Field(() => Date, { nullable: true, description: 'When it was tried last; null before the first attempt.' })
  attemptedAt!: string | null;
  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer; null where there was none.' })
  status!: number | null;
  @Field(() => Int, { nullable: true, description: 'Milliseconds that the last attempt took.' })
  millis!: number | null;
  @Field(() => WebhookFaultEnum, { nullable: true, description: 'Why the last attempt failed; null where it did not.' })
  fault!: WebhookFault | null;
  @Field({ description: `The first ${webhookLimits.answerBytes} bytes of the last answer, as text.` })
  answer!: string;
}

@ObjectType({ description: 'A page of deliveries, latest first.' })
export class WebhookDeliveryConnection extends pagedType(WebhookDelivery, 'WebhookDelivery') {}
