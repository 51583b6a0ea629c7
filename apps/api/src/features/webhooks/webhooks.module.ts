import { Module } from '@nestjs/common';
import { ChangeWebhook } from './change-webhook.ts';
import { SaveWebhook } from './save-webhook.ts';
import { SendByHand } from './send-by-hand.ts';
import { WebhookSecrets } from './webhook-secrets.ts';
import { WebhookQueries } from './webhook.queries.ts';
import { WebhooksResolver } from './webhooks.resolver.ts';

@Module({ providers: [WebhookSecrets, WebhookQueries, SaveWebhook, ChangeWebhook, SendByHand, WebhooksResolver] })
export class WebhooksModule {}
