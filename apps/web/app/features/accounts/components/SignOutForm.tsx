import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Ends the session of this browser. */
export function SignOutForm() {
  const t = useText();
  return (
    <ActForm act="signOut" forgetsDrafts>
      <SubmitButton look="primary">{t('frame.signOut')}</SubmitButton>
    </ActForm>
  );
}
