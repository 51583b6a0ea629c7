import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface WebhookRow {
  id: string;
  url: string;
  description: string;
  events: string[];
  isActive: boolean;
  /** Sealed; one that is not opens to nothing. */
  secret: string;
  secretShownUntil: Date;
  keeperId: string;
  failingSince: Date | null;
  createdAt: Date;
}

/** Another system that is told of events. */
export async function aWebhook(
  db: Db,
  from: Source,
  given: Pick<WebhookRow, 'keeperId'> & Partial<WebhookRow>,
): Promise<WebhookRow> {
  const createdAt = given.createdAt ?? from.now;
  const row: WebhookRow = {
    id: from.ids(createdAt),
    url: 'https://hooks.example.org/in',
    description: '',
    events: ['thread.opened'],
    isActive: true,
    secret: '',
    secretShownUntil: createdAt,
    failingSince: null,
    createdAt,
    ...given,
  };
  await insert(db, 'webhook', { ...row });
  return row;
}

export interface WebhookDeliveryRow {
  id: string;
  webhookId: string;
  eventId: string;
  event: string;
  /** JSON. */
  payload: string;
  happenedAt: Date;
  state: string;
  attempts: number;
  createdAt: Date;
}

/** An event on its way to a webhook, which took it. */
export async function aWebhookDelivery(
  db: Db,
  from: Source,
  given: Pick<WebhookDeliveryRow, 'webhookId'> & Partial<WebhookDeliveryRow>,
): Promise<WebhookDeliveryRow> {
  const createdAt = given.createdAt ?? from.now;
  const row: WebhookDeliveryRow = {
    id: from.ids(createdAt),
    eventId: from.ids(createdAt),
    event: 'ping',
    payload: '{}',
    happenedAt: createdAt,
    state: 'delivered',
    attempts: 1,
    createdAt,
    ...given,
  };
  await insert(db, 'webhook_delivery', { ...row });
  return row;
}
