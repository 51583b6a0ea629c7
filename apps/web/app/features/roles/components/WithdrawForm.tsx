import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { ReasonField } from './ReasonField.tsx';

/** Takes back the role of somebody in the list of those who have one. */
export function WithdrawForm({ values: { memberId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="setRole" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId, role: 'MEMBER' }} />
      <ReasonField />
      <SubmitButton look="stop">{t('roles.withdraw')}</SubmitButton>
    </ActForm>
  );
}
