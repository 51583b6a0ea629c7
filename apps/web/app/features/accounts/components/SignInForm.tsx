import { useContext } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { Checkbox, TextField } from '../../../platform/forms/fields.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import type { FormProblem } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { ConfirmFirst } from './ConfirmFirst.tsx';

/** Refusals that concern the account, not what was typed into one field. */
const ofAccount: ReadonlySet<FormProblem['code']> = new Set(['WRONG_CREDENTIALS', 'ACCOUNT_SUSPENDED']);

/** E-mail and password, or a link by mail to the same address; `next` is the path to go on to. */
export function SignInForm({ values: { next } }: { values: FieldValues }) {
  const t = useText();
  const cameBack = useContext(CameBackContext);
  const waitsForLink = cameBack?.problems.some(({ code }) => code === 'EMAIL_NOT_CONFIRMED') ?? false;
  const problems = waitsForLink
    ? []
    : (cameBack?.problems ?? []).map((found) => (ofAccount.has(found.code) ? { ...found, field: '' } : found));
  return (
    <CameBackContext value={cameBack && { ...cameBack, problems }}>
      {waitsForLink && <ConfirmFirst email={cameBack?.values.email?.[0] ?? ''} />}
      <ActForm act="signIn" className={layout.blocks}>
        <HiddenFields values={{ next }} />
        <TextField name="email" type="email" label={t('accounts.email')} autoComplete="username" dir="ltr" />
        <TextField
          name="password"
          type="password"
          label={t('accounts.password')}
          autoComplete="current-password"
          dir="ltr"
        />
        <Checkbox name="staySignedIn" label={t('accounts.staySignedIn')} isOn />
        <div className={layout.row}>
          <SubmitButton look="primary">{t('accounts.signIn.submit')}</SubmitButton>
          <SubmitButton act="requestSignInLink">{t('accounts.signInLink.instead')}</SubmitButton>
        </div>
      </ActForm>
    </CameBackContext>
  );
}
