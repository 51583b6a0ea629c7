import { adminWebhookPath } from '@cluster-commons/paths';
import type { AdminWebhooksQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../../admin/index.ts';
import styles from '../components/webhooks.module.css';
import { NewWebhookForm } from '../components/WebhookForms.tsx';
import { webhooksPage } from '../webhooks.ts';

export const loader = webhooksPage.loader;

export default function WebhooksPage() {
  const t = useText();
  const { webhooks } = webhooksPage.use().data;
  if (!webhooks) throw notFound();
  return (
    <AdminPage title={t('webhooks.title')} lead={t('webhooks.lead')}>
      <div className={layout.blocks}>
        <section>
          <SectionHead title={t('webhooks.count', { count: webhooks.length })} />
          {webhooks.length === 0 ? (
            <p className={layout.after}>{t('webhooks.none')}</p>
          ) : (
            <Rows>
              {webhooks.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} />
              ))}
            </Rows>
          )}
        </section>
        <section>
          <SectionHead title={t('webhooks.new')} />
          <NewWebhookForm />
        </section>
      </div>
    </AdminPage>
  );
}

interface WebhookRowProps {
  webhook: NonNullable<AdminWebhooksQuery['webhooks']>[number];
}

function WebhookRow({ webhook: { id, url, description, events, isActive, failingSince } }: WebhookRowProps) {
  const t = useText();
  return (
    <CountedRow
      counts={
        <span className={isActive ? text.done : text.muted}>
          {t(isActive ? 'webhooks.state.on' : 'webhooks.state.off')}
        </span>
      }
    >
      <h3 className={text.title}>
        <Link to={adminWebhookPath(id)}>
          <bdi>{description === '' ? new URL(url).host : description}</bdi>
        </Link>
      </h3>
      <p className={`${text.muted} ${styles.long}`}>
        <bdi dir="ltr">{new URL(url).host}</bdi> · <bdi dir="ltr">{events.join(', ')}</bdi>
      </p>
      {failingSince !== null && (
        <p className={text.caution}>
          <Text id="webhooks.failing" values={{ when: <Moment at={failingSince} style="moment" /> }} />
        </p>
      )}
    </CountedRow>
  );
}
