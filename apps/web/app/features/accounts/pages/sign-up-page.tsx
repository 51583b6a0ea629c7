import { accountLimits } from '@cluster-commons/domain/accounts';
import { clsx } from 'clsx';
import { Link } from '../../../ui/Link.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import { serverAction } from '../../../platform/forms/form-action.ts';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { signUp } from '../account-acts.ts';
import { MessageSent } from '../components/MessageSent.tsx';
import { SignUpAside } from '../components/SignUpAside.tsx';
import { guestOnly } from '../guest-only.ts';

export const loader = guestOnly;
export const action = serverAction({ signUp });

export default function SignUpPage({ actionData: formState }: { actionData?: FormState }) {
  const isSent = formState?.problems.length === 0;
  return (
    <div className={layout.split}>
      {isSent ? <MessageSent email={formState.values.email?.[0] ?? ''} /> : <SignUpForm formState={formState} />}
      <SignUpAside isSent={isSent} />
    </div>
  );
}

const labels = { name: 'accounts.name', email: 'accounts.email', password: 'accounts.password' } as const;

function SignUpForm({ formState }: { formState: FormState | undefined }) {
  const t = useText();
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('accounts.signUp.title')} description={t('frame.description')} />
      <header className={layout.stack}>
        <h1>{t('accounts.signUp.title')}</h1>
        <p>
          {t('accounts.signUp.lead')} <Link to="/sign-in">{t('accounts.signUp.have')}</Link>
        </p>
      </header>
      <PageForm intent="signUp" state={formState} labels={labels} className={layout.blocks}>
        <TextField name="name" label={t(labels.name)} hint={t('accounts.nameHint')} autoComplete="name" dir="auto" />
        <TextField
          name="email"
          type="email"
          label={t(labels.email)}
          hint={t('accounts.emailHint')}
          autoComplete="email"
          dir="ltr"
        />
        <TextField
          name="password"
          type="password"
          label={t(labels.password)}
          hint={t('accounts.passwordHint', { least: accountLimits.password.least })}
          autoComplete="new-password"
          dir="ltr"
        />
        <p>
          <SubmitButton intent="signUp" look="primary">
            {t('accounts.signUp.submit')}
          </SubmitButton>
        </p>
      </PageForm>
    </div>
  );
}
