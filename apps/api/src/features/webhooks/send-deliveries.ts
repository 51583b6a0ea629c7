import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import {
  faultOfStatus,
  isToSwitchOff,
  pingEvent,
  stateAfter,
  webhookBody,
  webhookEvents,
  webhookLimits,
  webhookRetries,
  type WebhookEvent,
  type WebhookFault,
} from '@cluster-commons/domain/webhooks';
import { record } from '../../platform/audit/audit-line.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { reachesThisMachine, type Config } from '../../platform/config/config.ts';
import type { RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { postOutside } from '../../platform/http/post-outside.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { PublicFacts } from './public-facts.ts';
import {
  beginAttempt,
  endAttempt,
  endUnsent,
  makeDeliveries,
  webhookWanted,
  withhold,
} from './webhook-delivery.queries.ts';
import { signatureOf, WebhookSecrets } from './webhook-secrets.ts';

type Due = RowOf<typeof beginAttempt.columns>;

interface Result {
  status: number | null;
  millis: number;
  fault: WebhookFault | null;
  answer: string;
}

/** Tells other systems of events: a delivery for each webhook that hears of one, each tried and tried again by itself. */
@Injectable()
export class SendDeliveries implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly prisma: PrismaService,
    private readonly facts: PublicFacts,
    private readonly secrets: WebhookSecrets,
  ) {}

  onModuleInit(): void {
    this.handlers.on(webhookEvents, 'webhook-events', (event) => this.make(event));
    this.handlers.on(
      'webhook.delivery-due',
      'webhook-deliveries',
      (event) => this.send(event.payload.deliveryId),
      webhookRetries,
    );
  }

  private async make(event: Happened<WebhookEvent>): Promise<void> {
    const { id, name, at, payload } = event;
    if ((await this.database.one(webhookWanted, [name]))?.isWanted !== true) return;
    if ((await this.facts.of(payload)) === null) return;
    await this.database.all(makeDeliveries, [id, name, JSON.stringify(payload), at]);
  }

  /** @throws where it is to be tried again */
  private async send(deliveryId: string): Promise<void> {
    const due = await this.database.one(beginAttempt, [deliveryId, pingEvent]);
    if (due === null) {
      await this.database.all(endUnsent, [deliveryId]);
      return;
    }
    const data = due.event === pingEvent ? {} : await this.facts.of(due.payload);
    if (data === null) {
      await this.database.all(withhold, [deliveryId]);
      return;
    }
    const result = await this.post(due, webhookBody(due.event, due.happenedAt, data));
    const state = stateAfter(due.event, due.attempts, result.fault);
    const { status, millis, fault, answer } = result;
    const after = await this.database.one(endAttempt, [due.id, state, status, millis, fault, answer, pingEvent]);
    if (state === 'waiting') throw new Error(`Webhook not delivered: ${fault ?? ''} ${status ?? ''}`.trim());
    if (state === 'failed') await this.switchOffWhereDead(due.webhookId, after?.failingSince ?? null);
  }

  private async post(due: Due, body: string): Promise<Result> {
    const secrets = [due.secret, due.formerSecret]
      .filter((sealed) => sealed !== null)
      .map((sealed) => this.secrets.open(due.webhookId, sealed))
      .filter((secret) => secret !== null);
    if (secrets.length === 0) return { status: null, millis: 0, fault: 'secret', answer: '' };
    const seconds = Math.floor(Date.now() / 1000);
    const answer = await postOutside({
      url: due.url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'ClusterCommons-Webhooks/1',
        'webhook-id': due.eventId,
        'webhook-timestamp': String(seconds),
        'webhook-signature': secrets.map((secret) => signatureOf(secret, due.eventId, seconds, body)).join(' '),
      },
      body,
      seconds: webhookLimits.answerSeconds,
      answerBytes: webhookLimits.answerBytes,
      reachesThisMachine: reachesThisMachine(this.config),
    });
    return 'status' in answer
      ? { status: answer.status, millis: answer.millis, fault: faultOfStatus(answer.status), answer: answer.text }
      : { status: null, millis: answer.millis, fault: answer.fault, answer: '' };
  }

  /** Switches a webhook off that took nothing for days, on record; its keeper is told by mail. */
  private async switchOffWhereDead(webhookId: string, failingSince: string | null): Promise<void> {
    const now = Date.now();
    if (!isToSwitchOff(failingSince === null ? null : Date.parse(failingSince), now)) return;
    await this.prisma.transaction(async (db) => {
      const { count } = await db.webhook.updateMany({
        where: { id: webhookId, isActive: true, failingSince: { not: null } },
        data: { isActive: false, switchedOffAt: new Date(now) },
      });
      if (count === 0) return;
      await record(db, { act: 'webhook.switched-off', actorId: null, subjectId: webhookId });
      await tell(db, 'webhook.switched-off', { webhookId });
    });
  }
}
