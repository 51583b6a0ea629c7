import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Asks for a link that sets a new password; `next` is where to go on once there is one. */
export function ForgotPasswordForm({ values: { next } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="requestPasswordReset" className={layout.blocks}>
      <HiddenFields values={{ next }} />
      <TextField name="email" type="email" label={t('accounts.email')} autoComplete="username" dir="ltr" />
      <p>
        <SubmitButton look="primary">{t('accounts.forgot.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
