import { Text } from '../../../platform/i18n/Text.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import { OutboxHint } from './OutboxHint.tsx';

/** The password was right, but the address is not confirmed: a new link is on its way. */
export function ConfirmFirst({ email }: { email: string }) {
  return (
    <Notice tone="caution" icon="mail" role="alert">
      <p>
        <Text id="accounts.signIn.unconfirmed" values={{ email: <bdi>{email}</bdi> }} components={{ b: <b /> }} />
      </p>
      <OutboxHint />
    </Notice>
  );
}
