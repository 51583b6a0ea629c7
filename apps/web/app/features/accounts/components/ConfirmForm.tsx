import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Opens the account that the link of a mail is for. Looking at the link does nothing: mail programs look first. */
export function ConfirmForm({ values: { token } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="confirmEmail">
      <HiddenFields values={{ token }} />
      <SubmitButton look="primary">{t('accounts.confirm.submit')}</SubmitButton>
    </ActForm>
  );
}
