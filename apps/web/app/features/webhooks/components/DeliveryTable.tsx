import { pingEvent, webhookEvents, webhookLimits } from '@cluster-commons/domain/webhooks';
import type { AdminWebhookQuery } from '../../../gql/index.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Cell, ColumnHead, numberCell, RowHead, Table, TableRow } from '../../../ui/figure/Table.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import styles from './webhooks.module.css';
import { ResendForm } from './PlainForms.tsx';

type Delivery = NonNullable<AdminWebhookQuery['webhookDeliveries']>['nodes'][number];

const known = [pingEvent, ...webhookEvents] as const;

/** What was sent to a webhook, one a row. */
export function DeliveryTable({ deliveries }: { deliveries: readonly Delivery[] }) {
  const t = useText();
  return (
    <Table label={t('webhooks.log')}>
      <caption className={layout.hidden}>{t('webhooks.log')}</caption>
      <thead>
        <TableRow>
          <ColumnHead>{t('webhooks.column.event')}</ColumnHead>
          <ColumnHead>{t('webhooks.column.state')}</ColumnHead>
          <ColumnHead className={numberCell}>{t('webhooks.column.status')}</ColumnHead>
          <ColumnHead className={numberCell}>{t('webhooks.column.millis')}</ColumnHead>
          <ColumnHead className={numberCell}>{t('webhooks.column.attempts')}</ColumnHead>
          <ColumnHead>{t('webhooks.column.at')}</ColumnHead>
          <ColumnHead>{t('webhooks.column.act')}</ColumnHead>
        </TableRow>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </tbody>
    </Table>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const t = useText();
  const format = useFormat();
  const { id, event, state, attempts, attemptedAt, status, millis, fault, answer } = delivery;
  const name = known.find((one) => one === event);
  const words = name === undefined ? event : t(`webhooks.event.${name}`);
  return (
    <TableRow>
      <RowHead>{words}</RowHead>
      <Cell>
        {t(`webhooks.delivery.${state}`)}
        {fault !== null && (
          <p className={text.muted}>{t(`webhooks.fault.${fault}`, { seconds: webhookLimits.answerSeconds })}</p>
        )}
        {answer !== '' && (
          <details>
            <summary aria-label={t('webhooks.answerOf', { event: words })}>{t('webhooks.answer')}</summary>
            <p className={`${text.lines} ${styles.long}`} dir="auto">
              {answer}
            </p>
          </details>
        )}
      </Cell>
      <Cell className={numberCell}>{status ?? '–'}</Cell>
      <Cell className={numberCell}>
        {millis === null ? '–' : t('webhooks.millis', { count: format.number(millis) })}
      </Cell>
      <Cell className={numberCell}>{format.number(attempts)}</Cell>
      <Cell>{attemptedAt === null ? t('webhooks.notYet') : <Moment at={attemptedAt} style="moment" />}</Cell>
      <Cell>
        <ResendForm values={{ deliveryId: id, event: words }} />
      </Cell>
    </TableRow>
  );
}
