import { Module } from '@nestjs/common';
import { PublicFacts } from './public-facts.ts';
import { SendDeliveries } from './send-deliveries.ts';
import { WebhookMails } from './webhook-mails.ts';
import { WebhookSecrets } from './webhook-secrets.ts';

/** What the worker does for webhooks. */
@Module({ providers: [PublicFacts, WebhookSecrets, SendDeliveries, WebhookMails] })
export class WebhooksWorkerModule {}
