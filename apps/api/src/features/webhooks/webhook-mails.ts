import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { webhookLimits } from '@cluster-commons/domain/webhooks';
import { adminWebhookPath } from '@cluster-commons/paths';
import { select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

const reader = { name: text('m.name'), email: text('m.email'), locale: text('m.locale'), url: text('w.url') };
const isAdministrator = (member: string): string =>
  `${member}.status = 'active' and ${member}.email_verified and ${member}.role = 'administrator'`;
/** The keeper of a webhook that is off; where they are no administrator any more, all who are. */
const readersOfSwitchedOff = statement(
  'webhook_switched_off_readers',
  `select ${select(reader)} from webhook w join member m on ${isAdministrator('m')}
    where w.id = $1 and not w.is_active
      and (m.id = w.keeper_id
           or not exists (select from member k where k.id = w.keeper_id and ${isAdministrator('k')}))`,
  reader,
);
const oldDeliveries = statement(
  'webhook_deliveries_old',
  `delete from webhook_delivery where created_at < now() - make_interval(days => ${webhookLimits.logDays})`,
);

/** Mails about webhooks, and the end of their log. */
@Injectable()
export class WebhookMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('webhook.switched-off', 'webhook-mails', (event) => this.tell(event));
    this.handlers.scheduled('webhook-deliveries-old', '50 3 * * *', async () => {
      await this.database.all(oldDeliveries, []);
    });
  }

  private async tell(event: Happened<'webhook.switched-off'>): Promise<void> {
    const { webhookId } = event.payload;
    for (const { name, email, locale, url } of await this.database.all(readersOfSwitchedOff, [webhookId])) {
      await this.mailer.send({
        because: event,
        to: email,
        kind: 'webhook-off',
        language: languageOr(locale),
        name,
        path: adminWebhookPath(webhookId),
        values: { host: new URL(url).host, days: webhookLimits.failingDays },
      });
    }
  }
}
