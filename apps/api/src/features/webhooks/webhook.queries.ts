import { Injectable } from '@nestjs/common';
import { isUuid, type MemberViewer } from '@cluster-commons/domain/kernel';
import type { WebhookDeliveryState, WebhookFault } from '@cluster-commons/domain/webhooks';
import { flag, instant, integer, maybe, select, text, texts, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { WebhookSecrets } from './webhook-secrets.ts';
import type { Webhook, WebhookDelivery } from './webhook.model.ts';

const columns = {
  id: text('w.id'),
  url: text('w.url'),
  description: text('w.description'),
  events: texts('w.events'),
  isActive: flag('w.is_active'),
  sealed: maybe(text('case when w.secret_shown_until > now() and w.keeper_id = $1 then w.secret end')),
  formerSecretUntil: maybe(instant('case when w.former_until > now() then w.former_until end')),
  failingSince: maybe(instant('w.failing_since')),
  switchedOffAt: maybe(instant('w.switched_off_at')),
  createdAt: instant('w.created_at'),
};

const allWebhooks = statement(
  'webhooks',
  `select ${select(columns)} from webhook w order by w.created_at, w.id`,
  columns,
);
const oneWebhook = statement('webhook', `select ${select(columns)} from webhook w where w.id = $2`, columns);

const delivery = {
  id: text('d.id'),
  webhookId: text('d.webhook_id'),
  eventId: text('d.event_id'),
  event: text('d.event'),
  happenedAt: instant('d.happened_at'),
  state: text<WebhookDeliveryState>('d.state'),
  attempts: integer('d.attempts'),
  attemptedAt: maybe(instant('d.attempted_at')),
  status: maybe(integer('d.status')),
  millis: maybe(integer('d.millis')),
  fault: maybe(text<WebhookFault>('d.fault')),
  answer: text('d.answer'),
  createdAt: instant('d.created_at'),
};
const deliveries = new KeysetList({
  name: 'webhook_deliveries',
  columns: delivery,
  from: 'webhook_delivery d',
  orders: {
    latest: {
      keys: [
        { by: 'd.created_at', key: 'createdAt', as: 'instant' },
        { by: 'd.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (webhookId: string, shape) => shape.where(`d.webhook_id = ${shape.value(webhookId)}`),
});

const deliveryAsked = { ...delivery, isActive: flag('w.is_active') };
const oneDelivery = statement(
  'webhook_delivery',
  `select ${select(deliveryAsked)} from webhook_delivery d join webhook w on w.id = d.webhook_id where d.id = $1`,
  deliveryAsked,
);

/** Webhooks and what was sent, for those who manage them. */
@Injectable()
export class WebhookQueries {
  constructor(
    private readonly database: Database,
    private readonly secrets: WebhookSecrets,
  ) {}

  async all(viewer: MemberViewer): Promise<Webhook[]> {
    return (await this.database.all(allWebhooks, [viewer.id])).map((row) => this.from(row));
  }

  async one(viewer: MemberViewer, id: string): Promise<Webhook | null> {
    const row = isUuid(id) ? await this.database.one(oneWebhook, [viewer.id, id]) : null;
    return row === null ? null : this.from(row);
  }

  deliveries(webhookId: string, slice: Place & { size: number }): Promise<Page<WebhookDelivery>> {
    return deliveries.page(this.database, webhookId, { order: 'latest', ...slice }, (row) => row);
  }

  async delivery(id: string): Promise<RowOf<typeof deliveryAsked> | null> {
    return isUuid(id) ? this.database.one(oneDelivery, [id]) : null;
  }

  private from({ sealed, ...row }: RowOf<typeof columns>): Webhook {
    return { ...row, secret: sealed === null ? null : this.secrets.open(row.id, sealed) };
  }
}
