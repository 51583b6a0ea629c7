import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Says no, for good. */
export function DeclineForm({ values: { token } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="declineInvitation">
      <HiddenFields values={{ token }} />
      <SubmitButton look="quiet">{t('invitations.join.decline')}</SubmitButton>
    </ActForm>
  );
}
