import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Keeps the old address. */
export function CancelEmailChangeForm() {
  const t = useText();
  return (
    <ActForm act="cancelEmailChange">
      <SubmitButton>{t('settings.email.keep')}</SubmitButton>
    </ActForm>
  );
}
