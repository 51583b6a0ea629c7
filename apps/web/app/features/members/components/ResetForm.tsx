import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { GivenReason } from './GivenReason.tsx';

/** Takes the second factor of somebody who has lost it. */
export function ResetForm({ values: { memberId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="resetSecondFactor" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId }} />
      <p>{t('members.resetHint')}</p>
      <GivenReason />
      <SubmitButton look="stop">{t('members.reset')}</SubmitButton>
    </ActForm>
  );
}
