import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Takes a passkey away; `name` is what it is called. */
export function RemovePasskeyForm({ values: { passkeyId, name = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="removePasskey" subject={passkeyId}>
      <HiddenFields values={{ passkeyId }} />
      <SubmitButton look="quiet" label={name === '' ? undefined : t('passkeys.removeOf', { name })}>
        {t('passkeys.remove')}
      </SubmitButton>
    </ActForm>
  );
}
