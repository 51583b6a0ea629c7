import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Sends the mail of an invitation again. */
export function ResendForm({ values: { invitationId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="resendInvitation" subject={invitationId}>
      <HiddenFields values={{ invitationId }} />
      <SubmitButton>{t('invitations.resend')}</SubmitButton>
    </ActForm>
  );
}
