import { clsx } from 'clsx';
import { Link } from '../../../ui/Link.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { OutboxHint } from './OutboxHint.tsx';

/** Instead of the form, once it was accepted; the same whether or not the address has an account already. */
export function MessageSent({ email }: { email: string }) {
  const t = useText();
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={t('accounts.sent.title')} isPrivate />
      <h1>{t('accounts.sent.title')}</h1>
      <Notice tone="success" icon="mail">
        <p>
          <Text
            id="accounts.sent.text"
            values={{
              email: (
                <b>
                  <bdi>{email}</bdi>
                </b>
              ),
            }}
          />
        </p>
        <OutboxHint />
      </Notice>
      <p>
        <Text id="accounts.sent.none" components={{ signIn: <Link to="/sign-in" /> }} />
      </p>
    </div>
  );
}
