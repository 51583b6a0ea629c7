import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Sends an application to the staff. Looking at the link does nothing: mail programs look first. */
export function ConfirmApplicationForm({ values: { token } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="confirmApplication">
      <HiddenFields values={{ token }} />
      <SubmitButton look="primary">{t('applications.confirm.submit')}</SubmitButton>
    </ActForm>
  );
}
