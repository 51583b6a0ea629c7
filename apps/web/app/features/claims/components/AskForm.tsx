import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Asks for the link by the address that was used elsewhere. */
export function AskForm() {
  const t = useText();
  return (
    <ActForm act="requestClaim" className={layout.blocks}>
      <TextField name="email" type="email" label={t('claims.email')} autoComplete="email" dir="ltr" />
      <p>
        <SubmitButton look="primary">{t('claims.ask')}</SubmitButton>
      </p>
    </ActForm>
  );
}
