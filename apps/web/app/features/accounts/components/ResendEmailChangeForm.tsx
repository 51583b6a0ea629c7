import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Asks the mailboxes once more that have not answered. */
export function ResendEmailChangeForm() {
  const t = useText();
  return (
    <ActForm act="resendEmailChange">
      <SubmitButton>{t('settings.email.again')}</SubmitButton>
    </ActForm>
  );
}
