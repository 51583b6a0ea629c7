import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Agrees to the versions of terms and data policy that stand beside it. */
export function AgreeForm({ values: { termsVersion, dataPolicyVersion } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="agreeToTerms">
      <HiddenFields values={{ termsVersion, dataPolicyVersion }} />
      <SubmitButton look="primary">{t('terms.agreeNow')}</SubmitButton>
    </ActForm>
  );
}
