import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Ends all sessions but the one of this browser. */
export function EndOtherSessionsForm() {
  const t = useText();
  return (
    <ActForm act="endOtherSessions">
      <SubmitButton look="stop">{t('settings.sessions.endOthers')}</SubmitButton>
    </ActForm>
  );
}
