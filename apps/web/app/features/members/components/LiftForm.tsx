import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { GivenReason } from './GivenReason.tsx';

/** Lifts a suspension; `until` and `why` are what it was, so that this can be taken back. */
export function LiftForm({ values: { memberId, until, why } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="liftSuspension" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId, until, why }} />
      <GivenReason isOptional />
      <SubmitButton>{t('members.lift')}</SubmitButton>
    </ActForm>
  );
}
