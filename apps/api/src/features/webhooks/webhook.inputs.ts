import { Field, ID, InputType } from '@nestjs/graphql';
import { webhookEvents, webhookLimits } from '@cluster-commons/domain/webhooks';

@InputType({ description: 'A new webhook.' })
export class CreateWebhookInput {
  @Field({
    description: `An https address on the internet, of at most ${webhookLimits.url.most} characters, without user and password.`,
  })
  url!: string;
  @Field(() => String, {
    nullable: true,
    description: `What it is for: at most ${webhookLimits.description.most} characters.`,
  })
  description?: string | null;
  @Field(() => [String], { description: `What it hears of: one or more of ${webhookEvents.join(', ')}.` })
  events!: string[];
}

@InputType({ description: 'A webhook as it shall be.' })
export class UpdateWebhookInput extends CreateWebhookInput {
  @Field(() => ID, { description: 'Which.' })
  webhookId!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether events are sent; as it is where it is not given.',
  })
  isActive?: boolean | null;
}

@InputType({ description: 'A webhook that goes, with all that is known of its deliveries.' })
export class DeleteWebhookInput {
  @Field(() => ID, { description: 'Which.' })
  webhookId!: string;
}

@InputType({ description: 'A webhook that gets another secret.' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: 'Which.' })
  webhookId!: string;
}

@InputType({ description: 'A webhook that is tried out.' })
export class TestWebhookInput {
  @Field(() => ID, { description: 'Which.' })
  webhookId!: string;
}

@InputType({ description: 'A delivery that is sent once more.' })
export class ResendWebhookDeliveryInput {
  @Field(() => ID, { description: 'Which.' })
  deliveryId!: string;
}
