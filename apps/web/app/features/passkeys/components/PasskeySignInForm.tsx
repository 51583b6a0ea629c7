import { PasskeySignInDocument } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Field } from '../../../ui/control/Field.tsx';
import layout from '../../../ui/layout.module.css';
import { AskDevice } from './AskDevice.tsx';

export const passkeySignIn = definePage({ document: PasskeySignInDocument, variables: () => ({}) });

/** The lock of a device in place of the password; `next` is where to go on. */
export function PasskeySignInForm({ values: { next } }: { values: FieldValues }) {
  const t = useText();
  const loaded = passkeySignIn.useIfLoaded();
  return (
    <ActForm act="signInWithPasskey" className={layout.stack}>
      <HiddenFields values={{ next }} />
      {/* Not sent: where browsers offer the passkeys that they have. */}
      <Field id="passkey-of" label={t('accounts.email')} hint={t('passkeys.signIn.emailHint')}>
        {(attributes) => <input {...attributes} type="email" autoComplete="username webauthn" dir="ltr" />}
      </Field>
      <AskDevice way="get" request={loaded?.data.passkeyRequest} />
      <p>
        <SubmitButton look="primary">{t('passkeys.signIn.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
