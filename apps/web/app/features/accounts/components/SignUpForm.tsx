import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { AgreesToTerms } from '../../../platform/forms/AgreesToTerms.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { AccountFields } from './AccountFields.tsx';

/** Name, e-mail and password; the account speaks the language of the page. `next` is where to go on once it is open. */
export function SignUpForm({ values: { next } }: { values: FieldValues }) {
  const t = useText();
  const { language } = useTexts();
  return (
    <ActForm act="signUp" className={layout.blocks}>
      <HiddenFields values={{ locale: language, next }} />
      <AccountFields />
      <AgreesToTerms />
      <p>
        <SubmitButton look="primary">{t('accounts.signUp.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
