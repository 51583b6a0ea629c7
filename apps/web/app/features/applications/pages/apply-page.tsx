import { applyPath, signInPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import type { LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { guestOnly, MessageSent, SignUpAside } from '../../accounts/index.ts';
import { applyPage } from '../apply-page.ts';
import { ApplyForm } from '../components/ApplyForm.tsx';

export const loader = (args: LoaderFunctionArgs): Promise<unknown> => {
  guestOnly(args);
  return applyPage.loader(args);
};

export default function ApplyPage() {
  const t = useText();
  const isSent = new URLSearchParams(useFrame().search).has('sent');
  return (
    <div className={layout.split}>
      {isSent ? <MessageSent none="accounts.sent.noneAgain" again={applyPath()} /> : <Application />}
      <SignUpAside isSent={isSent} between={t('applications.apply.next2')} />
    </div>
  );
}

function Application() {
  const t = useText();
  const next = new URLSearchParams(useFrame().search).get('next') ?? undefined;
  const { usualWaitDays } = applyPage.use().data.applicationTerms;
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('applications.apply.title')} description={t('frame.description')} />
      <header className={layout.stack}>
        <h1>{t('applications.apply.title')}</h1>
        <p>
          {t('applications.apply.lead')} <Link to={signInPath(next)}>{t('accounts.signUp.have')}</Link>
        </p>
        <p>
          {t('applications.usual', { days: usualWaitDays ?? 0 })} {t('applications.apply.trusted')}
        </p>
      </header>
      <ApplyForm values={{ next }} />
    </div>
  );
}
