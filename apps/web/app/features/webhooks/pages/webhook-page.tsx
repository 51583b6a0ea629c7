import { webhookLimits } from '@cluster-commons/domain/webhooks';
import { adminWebhooksPath } from '@cluster-commons/paths';
import { notFound } from '../../../platform/errors/failures.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../../admin/index.ts';
import { DeliveryTable } from '../components/DeliveryTable.tsx';
import { DeleteForm, PingForm, RotateForm } from '../components/PlainForms.tsx';
import styles from '../components/webhooks.module.css';
import { EditWebhookForm } from '../components/WebhookForms.tsx';
import { webhookPage, type EditedWebhook } from '../webhooks.ts';

export const loader = webhookPage.loader;

export default function WebhookPage() {
  const t = useText();
  const { webhook, webhookDeliveries: deliveries } = webhookPage.use().data;
  if (!webhook || !deliveries) throw notFound();
  const { id, url, description } = webhook;
  const { host } = new URL(url);
  return (
    <AdminPage
      title={description === '' ? host : description}
      lead={
        <>
          <Link to={adminWebhooksPath}>{t('webhooks.title')}</Link> · <bdi dir="ltr">{host}</bdi>
        </>
      }
    >
      <div className={layout.blocks}>
        <Standing webhook={webhook} />
        <section className={layout.narrow}>
          <SectionHead title={t('webhooks.ping')} />
          <PingForm values={{ webhookId: id }} />
        </section>
        <section id="deliveries" data-part>
          <SectionHead title={t('webhooks.log')} />
          {deliveries.nodes.length === 0 ? (
            <p className={layout.after}>{t('webhooks.logNone')}</p>
          ) : (
            <>
              <DeliveryTable deliveries={deliveries.nodes} />
              <p className={text.muted}>{t('webhooks.logNote', { days: webhookLimits.logDays })}</p>
            </>
          )}
          <Pager list={deliveries} />
        </section>
        <section>
          <SectionHead title={t('webhooks.edit')} />
          <EditWebhookForm values={{ webhookId: id }} />
        </section>
        <Secret webhook={webhook} />
        <section className={layout.narrow}>
          <SectionHead title={t('webhooks.delete')} />
          <DeleteForm values={{ webhookId: id }} />
        </section>
      </div>
    </AdminPage>
  );
}

/** What its reader has to know before all else: the secret while it is shown, and what is wrong. */
function Standing({ webhook: { secret, switchedOffAt, failingSince } }: { webhook: EditedWebhook }) {
  const t = useText();
  return (
    <>
      {secret !== null && (
        <Notice icon="info" tone="success">
          <p>{t('webhooks.secretNow', { minutes: webhookLimits.secretShownSeconds / 60 })}</p>
          <p>
            <code dir="ltr" className={styles.long}>
              {secret}
            </code>
          </p>
        </Notice>
      )}
      {switchedOffAt === null ? (
        failingSince !== null && (
          <Notice icon="info" tone="caution">
            <p>
              <Text id="webhooks.failing" values={{ when: <Moment at={failingSince} style="moment" /> }} />
            </p>
          </Notice>
        )
      ) : (
        <Notice icon="info" tone="caution">
          <p>
            <Text
              id="webhooks.switchedOff"
              values={{ when: <Moment at={switchedOffAt} style="moment" />, days: webhookLimits.failingDays }}
            />
          </p>
        </Notice>
      )}
    </>
  );
}

function Secret({ webhook: { id, formerSecretUntil } }: { webhook: EditedWebhook }) {
  const t = useText();
  return (
    <section className={`${layout.narrow} ${layout.stack}`}>
      <SectionHead title={t('webhooks.secret')} />
      {formerSecretUntil !== null && (
        <p>
          <Text id="webhooks.formerUntil" values={{ when: <Moment at={formerSecretUntil} style="moment" /> }} />
        </p>
      )}
      <RotateForm values={{ webhookId: id }} />
    </section>
  );
}
