import { signInPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import type { LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { guestOnly } from '../../accounts/index.ts';
import { NeedsScript } from '../components/AskDevice.tsx';
import { passkeySignIn, PasskeySignInForm } from '../components/PasskeySignInForm.tsx';

export const loader = (args: LoaderFunctionArgs): Promise<unknown> => {
  guestOnly(args);
  return passkeySignIn.loader(args);
};

export default function PasskeySignInPage() {
  const t = useText();
  const next = new URLSearchParams(useFrame().search).get('next') ?? undefined;
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('passkeys.signIn.title')} isPrivate />
      <header className={layout.stack}>
        <h1>{t('passkeys.signIn.title')}</h1>
        <p>{t('passkeys.signIn.text')}</p>
      </header>
      <NeedsScript />
      <PasskeySignInForm values={{ next }} />
      <p>
        <Link to={signInPath(next)}>{t('passkeys.signIn.other')}</Link>
      </p>
    </div>
  );
}
