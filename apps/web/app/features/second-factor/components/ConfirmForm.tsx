import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** A first code of the app shows that it has the key. */
export function ConfirmForm() {
  const t = useText();
  return (
    <ActForm act="confirmSecondFactor" className={layout.stack}>
      <TextField
        name="code"
        label={t('secondFactor.code')}
        hint={t('secondFactor.codeHint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        dir="ltr"
      />
      <p>
        <SubmitButton look="primary">{t('secondFactor.confirm')}</SubmitButton>
      </p>
    </ActForm>
  );
}
