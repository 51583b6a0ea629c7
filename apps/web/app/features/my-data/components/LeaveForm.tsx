import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { RadioButtons } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Leaves the network, with what they wrote or without. */
export function LeaveForm() {
  const t = useText();
  return (
    <ActForm act="leaveNetwork" className={layout.stack}>
      <RadioButtons
        name="keepsWritings"
        label={t('myData.whatHappens')}
        defaultValue="true"
        choices={[
          { value: 'true', label: t('myData.keep') },
          { value: 'false', label: t('myData.erase') },
        ]}
      />
      <SubmitButton look="stop">{t('myData.leaveNow')}</SubmitButton>
    </ActForm>
  );
}
