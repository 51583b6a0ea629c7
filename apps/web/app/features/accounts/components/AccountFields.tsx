import { accountLimits } from '@cluster-commons/domain/accounts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Name, e-mail and password of an account that is to be. */
export function AccountFields() {
  const t = useText();
  return (
    <>
      <TextField name="name" label={t('accounts.name')} hint={t('accounts.nameHint')} autoComplete="name" dir="auto" />
      <TextField
        name="email"
        type="email"
        label={t('accounts.email')}
        hint={t('accounts.emailHint')}
        autoComplete="email"
        dir="ltr"
      />
      <TextField
        name="password"
        type="password"
        label={t('accounts.password')}
        hint={t('accounts.passwordHint', { least: accountLimits.password.least })}
        autoComplete="new-password"
        dir="ltr"
      />
    </>
  );
}
