import { signInPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { OutboxHint } from './OutboxHint.tsx';

interface MessageSentProps {
  /** What to do where nothing comes; links by `signIn` and `again`. */
  none?: 'accounts.sent.none' | 'accounts.sent.noneAgain';
  /** Where another message can be asked for. */
  again?: string;
}

/** Instead of the form, once it was accepted; the same whether or not the address has an account already. */
export function MessageSent({ none = 'accounts.sent.none', again = signInPath() }: MessageSentProps) {
  const t = useText();
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={t('accounts.sent.title')} isPrivate />
      <h1>{t('accounts.sent.title')}</h1>
      <OutboxHint />
      <p>
        <Text id={none} components={{ signIn: <Link to={signInPath()} />, again: <Link to={again} /> }} />
      </p>
    </div>
  );
}
