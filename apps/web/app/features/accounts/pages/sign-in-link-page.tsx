import { accountLinkPage } from '../account-link-page.ts';
import { AskSignInLinkForm } from '../components/AskSignInLinkForm.tsx';
import { LinkedAccount } from '../components/LinkedAccount.tsx';
import { SignInLinkForm } from '../components/SignInLinkForm.tsx';

const page = accountLinkPage('SIGN_IN');

export const loader = page.loader;

export default function SignInLinkPage() {
  return (
    <LinkedAccount
      page={page}
      kind="signInLink"
      form={(token) => <SignInLinkForm values={{ token }} />}
      again={<AskSignInLinkForm values={{}} />}
    />
  );
}
