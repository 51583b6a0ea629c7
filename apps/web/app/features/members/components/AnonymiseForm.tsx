import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { RadioButtons } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { GivenReason } from './GivenReason.tsx';

/** Takes somebody out of the network for good, with what they wrote or without. */
export function AnonymiseForm({ values: { memberId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="anonymiseMember" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId }} />
      <p>{t('members.anonymiseHint')}</p>
      <RadioButtons
        name="keepsWritings"
        label={t('members.writings')}
        defaultValue="true"
        choices={[
          { value: 'true', label: t('members.writingsStay') },
          { value: 'false', label: t('members.writingsGo') },
        ]}
      />
      <GivenReason />
      <SubmitButton look="stop">{t('members.anonymise')}</SubmitButton>
    </ActForm>
  );
}
