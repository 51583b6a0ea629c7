import { webhookLimits } from '@cluster-commons/domain/webhooks';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

interface FormProps {
  values: FieldValues;
}

export function PingForm({ values: { webhookId } }: FormProps) {
  const t = useText();
  return (
    <ActForm act="testWebhook" className={layout.stack}>
      <HiddenFields values={{ webhookId }} />
      <p className={text.small}>{t('webhooks.pingText')}</p>
      <SubmitButton>{t('webhooks.ping')}</SubmitButton>
    </ActForm>
  );
}

export function RotateForm({ values: { webhookId } }: FormProps) {
  const t = useText();
  return (
    <ActForm act="rotateWebhookSecret" className={layout.stack}>
      <HiddenFields values={{ webhookId }} />
      <p className={text.small}>{t('webhooks.secretText', { hours: webhookLimits.formerSecretHours })}</p>
      <SubmitButton>{t('webhooks.rotate')}</SubmitButton>
    </ActForm>
  );
}

export function DeleteForm({ values: { webhookId } }: FormProps) {
  const t = useText();
  return (
    <ActForm act="deleteWebhook" className={layout.stack}>
      <HiddenFields values={{ webhookId }} />
      <p className={text.small}>{t('webhooks.deleteText')}</p>
      <SubmitButton look="stop">{t('webhooks.delete')}</SubmitButton>
    </ActForm>
  );
}

/** Sends one delivery once more. */
export function ResendForm({ values: { deliveryId, event } }: FormProps) {
  const t = useText();
  return (
    <ActForm act="resendWebhookDelivery" subject={deliveryId}>
      <HiddenFields values={{ deliveryId }} />
      <SubmitButton look="quiet" label={event === undefined ? undefined : t('webhooks.resendOf', { event })}>
        {t('webhooks.resend')}
      </SubmitButton>
    </ActForm>
  );
}
