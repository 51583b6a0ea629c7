import { useContext } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Checkbox } from '../../../platform/forms/fields.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { AskSignInLinkForm } from './AskSignInLinkForm.tsx';
import { LapsedNotice, hasLapsed } from './LapsedNotice.tsx';

/** Signs in by the token of a mail. Looking at the link does nothing: mail programs look first. */
export function SignInLinkForm({ values: { token } }: { values: FieldValues }) {
  const t = useText();
  const cameBack = useContext(CameBackContext);
  if (hasLapsed(cameBack)) {
    return (
      <LapsedNotice text={t('accounts.signInLink.lapsed')}>
        <AskSignInLinkForm values={{}} />
      </LapsedNotice>
    );
  }
  // What is refused here concerns the account, and no control.
  const problems = (cameBack?.problems ?? []).map((found) => ({ ...found, field: '' }));
  return (
    <CameBackContext value={cameBack && { ...cameBack, problems }}>
      <ActForm act="signInWithLink" className={layout.stack}>
        <HiddenFields values={{ token }} />
        <Checkbox name="staySignedIn" label={t('accounts.staySignedIn')} isOn />
        <p>
          <SubmitButton look="primary">{t('accounts.signIn.submit')}</SubmitButton>
        </p>
      </ActForm>
    </CameBackContext>
  );
}
