import { signInPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { MessageSent } from '../components/MessageSent.tsx';
import { SignUpAside } from '../components/SignUpAside.tsx';
import { SignUpForm } from '../components/SignUpForm.tsx';
import { guestOnly } from '../guest-only.ts';

export const loader = guestOnly;

export default function SignUpPage() {
  const isSent = new URLSearchParams(useFrame().search).has('sent');
  return (
    <div className={layout.split}>
      {isSent ? <MessageSent /> : <NewAccount />}
      <SignUpAside isSent={isSent} />
    </div>
  );
}

function NewAccount() {
  const t = useText();
  const next = new URLSearchParams(useFrame().search).get('next') ?? undefined;
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('accounts.signUp.title')} description={t('frame.description')} />
      <header className={layout.stack}>
        <h1>{t('accounts.signUp.title')}</h1>
        <p>
          {t('accounts.signUp.lead')} <Link to={signInPath(next)}>{t('accounts.signUp.have')}</Link>
        </p>
      </header>
      <SignUpForm values={{ next }} />
    </div>
  );
}
