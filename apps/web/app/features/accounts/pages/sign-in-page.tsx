import { forgotPasswordPath, signInPath, signUpPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { MessageSent } from '../components/MessageSent.tsx';
import { SignInForm } from '../components/SignInForm.tsx';
import { guestOnly } from '../guest-only.ts';

export const loader = guestOnly;

export default function SignInPage() {
  const t = useText();
  const asked = new URLSearchParams(useFrame().search);
  const next = asked.get('next') ?? undefined;
  if (asked.has('sent')) return <MessageSent none="accounts.sent.noneAgain" again={signInPath()} />;
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('accounts.signIn.title')} isPrivate />
      <header className={layout.stack}>
        <h1>{t('accounts.signIn.title')}</h1>
        <p>
          {next !== undefined && `${t('accounts.signIn.next')} `}
          <Link to={signUpPath(next)}>{t('accounts.signIn.new')}</Link>
        </p>
      </header>
      <SignInForm values={{ next }} />
      <p>
        <Link to={forgotPasswordPath(next)}>{t('accounts.forgot.link')}</Link>
      </p>
    </div>
  );
}
