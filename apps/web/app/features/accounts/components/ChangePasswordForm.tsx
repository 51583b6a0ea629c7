import { accountLimits } from '@cluster-commons/domain/accounts';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** The password until now and the new one. */
export function ChangePasswordForm() {
  const t = useText();
  return (
    <ActForm act="changePassword" className={`${layout.stack} ${layout.narrow}`}>
      <TextField
        name="oldPassword"
        type="password"
        label={t('settings.password.old')}
        autoComplete="current-password"
        dir="ltr"
      />
      <TextField
        name="password"
        type="password"
        label={t('accounts.newPassword')}
        hint={t('accounts.passwordHint', { least: accountLimits.password.least })}
        autoComplete="new-password"
        dir="ltr"
      />
      <p>
        <SubmitButton>{t('settings.password.change')}</SubmitButton>
      </p>
    </ActForm>
  );
}
