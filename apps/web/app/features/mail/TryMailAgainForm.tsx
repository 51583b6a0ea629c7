import { ActForm, SubmitButton } from '../../platform/acts/ActForm.tsx';
import { useText } from '../../platform/i18n/text-context.tsx';

/** Has mails go to one's own address again. */
export function TryMailAgainForm() {
  const t = useText();
  return (
    <ActForm act="tryMailAgain">
      <SubmitButton look="quiet">{t('mailTrouble.tryAgain')}</SubmitButton>
    </ActForm>
  );
}
