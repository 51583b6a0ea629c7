import { forgotPasswordPath, signInPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { ForgotPasswordForm } from '../components/ForgotPasswordForm.tsx';
import { MessageSent } from '../components/MessageSent.tsx';

export default function ForgotPasswordPage() {
  const t = useText();
  const asked = new URLSearchParams(useFrame().search);
  const next = asked.get('next') ?? undefined;
  if (asked.has('sent')) return <MessageSent none="accounts.sent.noneAgain" again={forgotPasswordPath()} />;
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('accounts.forgot.title')} isPrivate />
      <header className={layout.stack}>
        <h1>{t('accounts.forgot.title')}</h1>
        <p>{t('accounts.forgot.lead')}</p>
      </header>
      <ForgotPasswordForm values={{ next }} />
      <p>
        <Link to={signInPath(next)}>{t('accounts.forgot.back')}</Link>
      </p>
    </div>
  );
}
