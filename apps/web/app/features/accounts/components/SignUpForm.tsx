import { accountLimits } from '@cluster-commons/domain/accounts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { AgreesToTerms } from '../../../platform/forms/AgreesToTerms.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Name, e-mail and password; the account speaks the language of the page. `next` is where to go on once it is open. */
export function SignUpForm({ values: { next } }: { values: FieldValues }) {
  const t = useText();
  const { language } = useTexts();
  return (
    <ActForm act="signUp" className={layout.blocks}>
      <HiddenFields values={{ locale: language, next }} />
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
      <AgreesToTerms />
      <p>
        <SubmitButton look="primary">{t('accounts.signUp.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
