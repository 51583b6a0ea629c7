import { clsx } from 'clsx';
import { useSearchParams } from 'react-router';
import { Link } from '../../../ui/Link.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import { serverAction } from '../../../platform/forms/form-action.ts';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { signIn } from '../account-acts.ts';
import { ConfirmFirst } from '../components/ConfirmFirst.tsx';
import { guestOnly } from '../guest-only.ts';

export const loader = guestOnly;
export const action = serverAction({ signIn });

const labels = { email: 'accounts.email', password: 'accounts.password' } as const;

export default function SignInPage({ actionData: formState }: { actionData?: FormState }) {
  const t = useText();
  const [search] = useSearchParams();
  const waitsForLink = formState?.problems.some(({ code }) => code === 'EMAIL_NOT_CONFIRMED');
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('accounts.signIn.title')} isPrivate />
      <header className={layout.stack}>
        <h1>{t('accounts.signIn.title')}</h1>
        <p>
          {search.has('next') && `${t('accounts.signIn.next')} `}
          <Link to="/sign-up">{t('accounts.signIn.new')}</Link>
        </p>
      </header>
      {waitsForLink && <ConfirmFirst email={formState?.values.email?.[0] ?? ''} />}
      <PageForm
        intent="signIn"
        state={waitsForLink && formState ? { ...formState, problems: [] } : formState}
        labels={labels}
        className={layout.blocks}
      >
        <TextField name="email" type="email" label={t(labels.email)} autoComplete="username" dir="ltr" />
        <TextField
          name="password"
          type="password"
          label={t(labels.password)}
          autoComplete="current-password"
          dir="ltr"
        />
        <p>
          <SubmitButton intent="signIn" look="primary">
            {t('accounts.signIn.submit')}
          </SubmitButton>
        </p>
      </PageForm>
    </div>
  );
}
