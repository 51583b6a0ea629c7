import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Takes back that the member wanted to leave. */
export function StayForm() {
  const t = useText();
  return (
    <ActForm act="stayInNetwork">
      <SubmitButton look="primary">{t('myData.stay')}</SubmitButton>
    </ActForm>
  );
}
