import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { webhookLimits, webhookPolicy } from '@cluster-commons/domain/webhooks';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { newSecret, WebhookSecrets } from './webhook-secrets.ts';
import type { Webhook } from './webhook.model.ts';
import { WebhookQueries } from './webhook.queries.ts';

const notThere = failed(problem('NOT_FOUND', 'input', 'webhookId'));

@Injectable()
export class ChangeWebhook {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: WebhookQueries,
    private readonly secrets: WebhookSecrets,
    private readonly limits: RateLimits,
  ) {}

  /** Takes a webhook away, with its secret and its log. */
  async remove(viewer: MemberViewer, webhookId: string): Promise<Outcome<Webhook>> {
    const found = await this.found(viewer, webhookId);
    if (!found.ok) return found;
    const isGone = await this.prisma.transaction(async (db) => {
      const { count } = await db.webhook.deleteMany({ where: { id: webhookId } });
      if (count === 0) return false;
      const { host } = new URL(found.value.url);
      await record(db, { act: 'webhook.deleted', actorId: viewer.id, subjectId: webhookId, detail: { host } });
      return true;
    });
    return isGone ? done({ ...found.value, secret: null }) : notThere;
  }

  /** Another secret; the one before signs too for a day, so that receivers are changed without a gap. */
  async rotate(viewer: MemberViewer, webhookId: string): Promise<Outcome<Webhook>> {
    const found = await this.found(viewer, webhookId);
    if (!found.ok) return found;
    const now = Date.now();
    const secret = this.secrets.seal(webhookId, newSecret());
    const shownUntil = new Date(now + webhookLimits.secretShownSeconds * 1000);
    const formerUntil = new Date(now + webhookLimits.formerSecretHours * 3_600_000);
    const isThere = await this.prisma.transaction(async (db) => {
      const count = await db.$executeRaw`
        update webhook set former_secret = secret, former_until = ${formerUntil}, secret = ${secret},
               secret_shown_until = ${shownUntil}, keeper_id = ${viewer.id}::uuid
         where id = ${webhookId}::uuid`;
      if (count === 0) return false;
      await record(db, { act: 'webhook.secret-rotated', actorId: viewer.id, subjectId: webhookId });
      return true;
    });
    return foundOr(isThere ? await this.queries.one(viewer, webhookId) : null, 'input', 'webhookId');
  }

  private async found(viewer: MemberViewer, webhookId: string): Promise<Outcome<Webhook>> {
    const decision = webhookPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    await this.limits.take(allowances.writeByMember, viewer.id);
    return foundOr(await this.queries.one(viewer, webhookId), 'input', 'webhookId');
  }
}
