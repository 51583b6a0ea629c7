import { webhookEvents } from '@cluster-commons/domain/webhooks';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Checkbox, Checkboxes, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { webhookPage, type EditedWebhook } from '../webhooks.ts';

export function NewWebhookForm() {
  const t = useText();
  return (
    <ActForm act="createWebhook" className={`${layout.stack} ${layout.narrow}`}>
      <WebhookFields webhook={undefined} />
      <SubmitButton look="primary">{t('webhooks.make')}</SubmitButton>
    </ActForm>
  );
}

export function EditWebhookForm({ values: { webhookId } }: { values: FieldValues }) {
  const t = useText();
  const webhook = webhookPage.useIfLoaded()?.data.webhook ?? undefined;
  return (
    <ActForm act="updateWebhook" className={`${layout.stack} ${layout.narrow}`}>
      <HiddenFields values={{ webhookId: webhookId ?? webhook?.id }} />
      <WebhookFields webhook={webhook} />
      <Checkbox name="isActive" label={t('webhooks.isActive')} isOn={webhook?.isActive ?? true} />
      <p>
        <SubmitButton look="primary">{t('webhooks.save')}</SubmitButton>
      </p>
    </ActForm>
  );
}

/** `webhook` is undefined for a new one, and where a form came back with what was typed. */
function WebhookFields({ webhook }: { webhook: EditedWebhook | undefined }) {
  const t = useText();
  return (
    <>
      <TextField
        name="url"
        type="url"
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
        defaultValue={webhook?.url}
        dir="ltr"
        autoComplete="off"
      />
      <TextField
        name="description"
        label={t('webhooks.description')}
        defaultValue={webhook?.description}
        dir="auto"
        autoComplete="off"
        isOptional
      />
      <Checkboxes
        name="events"
        label={t('webhooks.events')}
        choices={webhookEvents.map((value) => ({ value, label: t(`webhooks.event.${value}`) }))}
        defaultValue={webhook?.events ?? []}
      />
    </>
  );
}
