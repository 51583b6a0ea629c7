import { accountLimits } from '@cluster-commons/domain/accounts';
import { useContext } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { ForgotPasswordForm } from './ForgotPasswordForm.tsx';
import { LapsedNotice, hasLapsed } from './LapsedNotice.tsx';

/** Sets a new password by the token of a mail; where that holds no longer, asks for another one. */
export function ResetPasswordForm({ values: { token } }: { values: FieldValues }) {
  const t = useText();
  const cameBack = useContext(CameBackContext);
  if (hasLapsed(cameBack)) {
    return (
      <LapsedNotice text={t('accounts.reset.lapsed')}>
        <ForgotPasswordForm values={{}} />
      </LapsedNotice>
    );
  }
  return (
    <ActForm act="resetPassword" className={layout.blocks}>
      <HiddenFields values={{ token }} />
      <TextField
        name="password"
        type="password"
        label={t('accounts.newPassword')}
        hint={t('accounts.passwordHint', { least: accountLimits.password.least })}
        autoComplete="new-password"
        dir="ltr"
      />
      <p>
        <SubmitButton look="primary">{t('accounts.reset.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
