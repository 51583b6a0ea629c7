import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** The code of the app, or with `recovery` one of those that were kept; `next` is where to go on. */
export function CodeForm({ values: { next, recovery } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="giveSecondFactor" className={layout.blocks}>
      <HiddenFields values={{ next, recovery }} />
      {recovery === undefined ? (
        <TextField
          name="code"
          label={t('secondFactor.code')}
          hint={t('secondFactor.codeHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
        />
      ) : (
        <TextField name="code" label={t('secondFactor.wait.recoveryCode')} autoComplete="off" dir="ltr" />
      )}
      <p>
        <SubmitButton look="primary">{t('secondFactor.wait.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
