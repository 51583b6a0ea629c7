import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Asks the inviter for another invitation; `inviter` is their name, where the page knows it. */
export function AskForm({ values: { token, inviter } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="askForInvitation">
      <HiddenFields values={{ token }} />
      <SubmitButton>
        {inviter === undefined ? t('invitations.askAny') : t('invitations.ask', { name: inviter })}
      </SubmitButton>
    </ActForm>
  );
}
