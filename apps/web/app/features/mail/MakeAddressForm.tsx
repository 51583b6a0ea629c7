import { ActForm, HiddenFields, SubmitButton } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';

/** Makes the address at which one begins discussions of a cluster, or another one in its place. */
export function MakeAddressForm({
  values: { clusterId, slug },
  isAnother = false,
}: {
  values: FieldValues;
  isAnother?: boolean;
}) {
  const t = useText();
  return (
    <ActForm act="makeWritingAddress">
      <HiddenFields values={{ clusterId, slug }} />
      {isAnother ? (
        <SubmitButton look="quiet">{t('mailBegun.another')}</SubmitButton>
      ) : (
        <SubmitButton look="primary">{t('mailBegun.make')}</SubmitButton>
      )}
    </ActForm>
  );
}
