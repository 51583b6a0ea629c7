import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { GivenReason } from './GivenReason.tsx';

/** Confirms an address for somebody whom mails do not reach. */
export function ConfirmForm({ values: { memberId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="confirmMember" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId }} />
      <p>{t('members.confirmHint')}</p>
      <GivenReason />
      <SubmitButton>{t('members.confirm')}</SubmitButton>
    </ActForm>
  );
}
