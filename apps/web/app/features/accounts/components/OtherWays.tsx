import { passkeySignInPath } from '@cluster-commons/paths';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';

/** Ways to sign in without a password. */
export function OtherWays({ next }: { next: string | undefined }) {
  const t = useText();
  return (
    <p className={layout.row}>
      <ButtonLink to={passkeySignInPath(next)}>{t('passkeys.signIn.submit')}</ButtonLink>
    </p>
  );
}
