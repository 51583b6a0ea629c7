import { accountLinkPage } from '../account-link-page.ts';
import { ForgotPasswordForm } from '../components/ForgotPasswordForm.tsx';
import { LinkedAccount } from '../components/LinkedAccount.tsx';
import { ResetPasswordForm } from '../components/ResetPasswordForm.tsx';

const page = accountLinkPage('RESET_PASSWORD');

export const loader = page.loader;

export default function ResetPasswordPage() {
  return (
    <LinkedAccount
      page={page}
      kind="reset"
      form={(token) => <ResetPasswordForm values={{ token }} />}
      again={<ForgotPasswordForm values={{}} />}
    />
  );
}
