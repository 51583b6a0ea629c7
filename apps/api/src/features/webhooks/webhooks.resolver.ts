import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUuid, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { webhookPolicy } from '@cluster-commons/domain/webhooks';
import { CurrentViewer, FreshProof, StaffOnly } from '../../platform/auth/access.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { ChangeWebhook } from './change-webhook.ts';
import { SaveWebhook } from './save-webhook.ts';
import { SendByHand } from './send-by-hand.ts';
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  ResendWebhookDeliveryInput,
  RotateWebhookSecretInput,
  TestWebhookInput,
  UpdateWebhookInput,
} from './webhook.inputs.ts';
import { Webhook, WebhookDeliveryConnection, type WebhookDelivery } from './webhook.model.ts';
import {
  CreateWebhookPayload,
  DeleteWebhookPayload,
  ResendWebhookDeliveryPayload,
  RotateWebhookSecretPayload,
  TestWebhookPayload,
  UpdateWebhookPayload,
} from './webhook.payloads.ts';
import { WebhookQueries } from './webhook.queries.ts';

/** Other systems that are told of public events. For those with the right `webhooks.manage`. */
@Resolver()
export class WebhooksResolver {
  constructor(
    private readonly queries: WebhookQueries,
    private readonly saving: SaveWebhook,
    private readonly changing: ChangeWebhook,
    private readonly sending: SendByHand,
  ) {}

  @StaffOnly()
  @Query(() => [Webhook], {
    nullable: true,
    description: 'Every webhook, oldest first; null for those who may not manage them.',
  })
  webhooks(@CurrentViewer() viewer: MemberViewer): Promise<Webhook[]> | null {
    return webhookPolicy.manage(viewer).allowed ? this.queries.all(viewer) : null;
  }

  @StaffOnly()
  @Query(() => Webhook, {
    nullable: true,
    description: 'One webhook; null where it is not there, and for those who may not manage them.',
  })
  webhook(
    @CurrentViewer() viewer: MemberViewer,
    @Args('webhookId', { type: () => ID, description: 'Which.' }) webhookId: string,
  ): Promise<Webhook | null> | null {
    return webhookPolicy.manage(viewer).allowed ? this.queries.one(viewer, webhookId) : null;
  }

  @StaffOnly()
  @Query(() => WebhookDeliveryConnection, {
    nullable: true,
    description: 'What was sent to a webhook, latest first; null for those who may not manage them.',
  })
  webhookDeliveries(
    @CurrentViewer() viewer: MemberViewer,
    @Args('webhookId', { type: () => ID, description: 'Of which.' }) webhookId: string,
    @Args() args: PageArgs,
  ): Promise<Page<WebhookDelivery>> | null {
    if (!webhookPolicy.manage(viewer).allowed || !isUuid(webhookId)) return null;
    return this.queries.deliveries(webhookId, sliceOf(args));
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => CreateWebhookPayload, { description: 'Makes a webhook, on record. For administrators.' })
  createWebhook(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Where to, and of what.') input: CreateWebhookInput,
  ): Promise<Outcome<Webhook>> {
    return this.saving.create(viewer, input);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => UpdateWebhookPayload, {
    description: 'Changes a webhook, or switches it on or off, on record. For administrators.',
  })
  updateWebhook(
    @CurrentViewer() viewer: MemberViewer,
    @Input('As it shall be.') input: UpdateWebhookInput,
  ): Promise<Outcome<Webhook>> {
    return this.saving.update(viewer, input);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => DeleteWebhookPayload, {
    description: 'Takes a webhook away for good, with its secret and its log, on record. For administrators.',
  })
  deleteWebhook(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') { webhookId }: DeleteWebhookInput,
  ): Promise<Outcome<Webhook>> {
    return this.changing.remove(viewer, webhookId);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => RotateWebhookSecretPayload, {
    description:
      'Gives a webhook another secret, on record; deliveries are signed with both for a day. For administrators.',
  })
  rotateWebhookSecret(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') { webhookId }: RotateWebhookSecretInput,
  ): Promise<Outcome<Webhook>> {
    return this.changing.rotate(viewer, webhookId);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => TestWebhookPayload, { description: 'Sends a ping, once, on record. For administrators.' })
  testWebhook(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') { webhookId }: TestWebhookInput,
  ): Promise<Outcome<WebhookDelivery>> {
    return this.sending.ping(viewer, webhookId);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => ResendWebhookDeliveryPayload, {
    description: 'Sends a delivery again at once, with the same id, on record. For administrators.',
  })
  resendWebhookDelivery(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') { deliveryId }: ResendWebhookDeliveryInput,
  ): Promise<Outcome<WebhookDelivery>> {
    return this.sending.resend(viewer, deliveryId);
  }
}
