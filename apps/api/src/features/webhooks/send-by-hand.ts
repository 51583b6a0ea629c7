import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { pingEvent, webhookPolicy } from '@cluster-commons/domain/webhooks';
import { record } from '../../platform/audit/audit-line.ts';
import { newId } from '../../platform/database/new-id.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { WebhookDelivery } from './webhook.model.ts';
import { WebhookQueries } from './webhook.queries.ts';

@Injectable()
export class SendByHand {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: WebhookQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Sends a ping, also where the webhook is off: it is tried out before it is switched on. */
  async ping(viewer: MemberViewer, webhookId: string): Promise<Outcome<WebhookDelivery>> {
    const decision = webhookPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    await this.limits.take(allowances.webhookSendByMember, viewer.id);
    const webhook = await this.queries.one(viewer, webhookId);
    if (webhook === null) return failed(problem('NOT_FOUND', 'input', 'webhookId'));
    const id = newId();
    await this.prisma.transaction(async (db) => {
      await db.webhookDelivery.create({
        data: { id, webhookId: webhook.id, eventId: newId(), event: pingEvent, payload: {}, happenedAt: new Date() },
        select: { id: true },
      });
      await record(db, { act: 'webhook.pinged', actorId: viewer.id, subjectId: webhook.id });
      await tell(db, 'webhook.delivery-due', { deliveryId: id });
    });
    return foundOr(await this.queries.delivery(id));
  }

  /** Sends a delivery again, with the same id: one that waits for its next attempt goes at once. */
  async resend(viewer: MemberViewer, deliveryId: string): Promise<Outcome<WebhookDelivery>> {
    const managing = webhookPolicy.manage(viewer);
    if (!managing.allowed) return refused(managing);
    await this.limits.take(allowances.webhookSendByMember, viewer.id);
    const found = await this.queries.delivery(deliveryId);
    if (found === null) return failed(problem('NOT_FOUND', 'input', 'deliveryId'));
    const decision = webhookPolicy.resend(viewer, { isActive: found.isActive || found.event === pingEvent });
    if (!decision.allowed) return refused(decision);
    await this.prisma.transaction(async (db) => {
      await db.webhookDelivery.updateMany({ where: { id: found.id }, data: { state: 'waiting', attempts: 0 } });
      await record(db, {
        act: 'webhook.resent',
        actorId: viewer.id,
        subjectId: found.webhookId,
        detail: { eventId: found.eventId, event: found.event },
      });
      await tell(db, 'webhook.delivery-due', { deliveryId: found.id });
    });
    return foundOr(await this.queries.delivery(found.id), 'input', 'deliveryId');
  }
}
