import { Inject, Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  foundOr,
  isUuid,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import {
  checkWebhook,
  webhookFieldsOf,
  webhookLimits,
  webhookPolicy,
  type WebhookDraft,
  type WebhookFields,
} from '@cluster-commons/domain/webhooks';
import { record } from '../../platform/audit/audit-line.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { reachesThisMachine, type Config } from '../../platform/config/config.ts';
import { newId } from '../../platform/database/new-id.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { webAddressOf } from '../../platform/http/web-address.ts';
import { newSecret, WebhookSecrets } from './webhook-secrets.ts';
import type { CreateWebhookInput, UpdateWebhookInput } from './webhook.inputs.ts';
import type { Webhook } from './webhook.model.ts';
import { WebhookQueries } from './webhook.queries.ts';

/** Held while one is made: two at once do not go past what a network may have. */
const making = 7_205;

@Injectable()
export class SaveWebhook {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly prisma: PrismaService,
    private readonly queries: WebhookQueries,
    private readonly secrets: WebhookSecrets,
    private readonly limits: RateLimits,
  ) {}

  /** Makes a webhook; its secret is shown for a while to whoever made it. */
  async create(viewer: MemberViewer, input: CreateWebhookInput): Promise<Outcome<Webhook>> {
    const checked = await this.check(viewer, { ...input, description: input.description ?? '' });
    if (!checked.ok) return checked;
    const id = newId();
    const isMade = await this.write(viewer, id, checked.value);
    if (!isMade) return failed({ code: 'TOO_MANY', path: [], limit: webhookLimits.perNetwork });
    return foundOr(await this.queries.one(viewer, id));
  }

  /** Changes a webhook, or switches it on or off; what is not given stays as it is. */
  async update(viewer: MemberViewer, { webhookId, isActive, ...input }: UpdateWebhookInput): Promise<Outcome<Webhook>> {
    const checked = await this.check(viewer, { ...input, description: input.description ?? '' });
    if (!checked.ok) return checked;
    const { description, ...rest } = checked.value;
    const fields = typeof input.description === 'string' ? { ...rest, description } : rest;
    const isThere = isUuid(webhookId) && (await this.rewrite(viewer, webhookId, fields, isActive ?? null));
    return foundOr(isThere ? await this.queries.one(viewer, webhookId) : null, 'input', 'webhookId');
  }

  private async check(viewer: MemberViewer, draft: WebhookDraft): Promise<Outcome<WebhookFields>> {
    const decision = webhookPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    const address = webAddressOf(draft.url);
    const problems = checkWebhook(draft, address, reachesThisMachine(this.config));
    if (address === null || problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    return done(webhookFieldsOf(draft, address));
  }

  private write(viewer: MemberViewer, id: string, fields: WebhookFields): Promise<boolean> {
    const secret = this.secrets.seal(id, newSecret());
    const secretShownUntil = new Date(Date.now() + webhookLimits.secretShownSeconds * 1000);
    return this.prisma.transaction(async (db) => {
      await db.$executeRaw`select pg_advisory_xact_lock(${making})`;
      if ((await db.webhook.count()) >= webhookLimits.perNetwork) return false;
      await db.webhook.create({
        data: { id, ...fields, secret, secretShownUntil, keeperId: viewer.id },
        select: { id: true },
      });
      await record(db, {
        act: 'webhook.made',
        actorId: viewer.id,
        subjectId: id,
        detail: { host: new URL(fields.url).host, events: fields.events },
      });
      return true;
    });
  }

  private rewrite(
    viewer: MemberViewer,
    id: string,
    fields: Omit<WebhookFields, 'description'> & Partial<WebhookFields>,
    isActive: boolean | null,
  ): Promise<boolean> {
    return this.prisma.transaction(async (db) => {
      const { count } = await db.webhook.updateMany({
        where: { id },
        // Switched on it begins anew.
        data: { ...fields, ...(isActive !== null && { isActive, switchedOffAt: null, failingSince: null }) },
      });
      if (count === 0) return false;
      await record(db, {
        act: 'webhook.edited',
        actorId: viewer.id,
        subjectId: id,
        detail: {
          host: new URL(fields.url).host,
          events: fields.events,
          ...(isActive !== null && { isActive }),
        },
      });
      return true;
    });
  }
}
