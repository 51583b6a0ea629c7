import { signInPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { OutboxHint } from './OutboxHint.tsx';

/** Instead of the form, once it was accepted; the same whether or not the address has an account already. */
export function MessageSent() {
  const t = useText();
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={t('accounts.sent.title')} isPrivate />
      <h1>{t('accounts.sent.title')}</h1>
      <OutboxHint />
      <p>
        <Text id="accounts.sent.none" components={{ signIn: <Link to={signInPath()} /> }} />
      </p>
    </div>
  );
}
