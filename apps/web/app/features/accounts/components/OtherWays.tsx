import { passkeySignInPath, signInElsewherePath } from '@cluster-commons/paths';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useFrame } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';

/** Ways to sign in without a password. */
export function OtherWays({ next }: { next: string | undefined }) {
  const t = useText();
  const { signInService } = useFrame();
  return (
    <p className={layout.row}>
      <ButtonLink to={passkeySignInPath(next)}>{t('passkeys.signIn.submit')}</ButtonLink>
      {signInService !== null && (
        <ButtonLink to={signInElsewherePath(next)}>
          {t('accounts.signIn.elsewhere', { service: signInService })}
        </ButtonLink>
      )}
    </p>
  );
}

/** What another service, or we about its answer, may have said: nothing else that an address holds is shown. */
const fromElsewhere: readonly RefusalCode[] = [
  'PROVIDER_FAILED',
  'ACCOUNT_NOT_LINKED',
  'NO_ACCOUNT_YET',
  'ACCOUNT_SUSPENDED',
];

/** Why somebody came back from another service and is not signed in. */
export function CameBackFromElsewhere() {
  const t = useText();
  const asked = new URLSearchParams(useFrame().search).get('problem');
  const code = fromElsewhere.find((known) => known === asked);
  return (
    code !== undefined && (
      <Notice tone="error" role="alert">
        {t(`refusal.${code}`, { limit: 0 })}
      </Notice>
    )
  );
}
