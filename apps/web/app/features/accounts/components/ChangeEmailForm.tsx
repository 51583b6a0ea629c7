import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Another address for the account. `noPassword` where it has none that could be asked for. */
export function ChangeEmailForm({ values: { noPassword } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="changeEmail" className={`${layout.stack} ${layout.narrow}`}>
      <TextField
        name="email"
        type="email"
        label={t('settings.email.new')}
        hint={t('settings.email.hint')}
        autoComplete="email"
        dir="ltr"
      />
      {noPassword === undefined && (
        <TextField
          name="password"
          type="password"
          label={t('accounts.password')}
          autoComplete="current-password"
          dir="ltr"
        />
      )}
      <p>
        <SubmitButton>{t('settings.email.change')}</SubmitButton>
      </p>
    </ActForm>
  );
}
