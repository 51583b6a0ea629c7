import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import type { accountLinkPage } from '../account-link-page.ts';
import { LapsedNotice } from './LapsedNotice.tsx';

interface LinkedAccountProps {
  page: ReturnType<typeof accountLinkPage>;
  /** Whose words it says. */
  kind: 'reset' | 'signInLink';
  /** What the link does, with its token. */
  form: (token: string) => ReactNode;
  /** The way to another link. */
  again: ReactNode;
}

/** Whose account a link is for, with its form; for a link that holds no longer the way to another. */
export function LinkedAccount({ page, kind, form, again }: LinkedAccountProps) {
  const t = useText();
  const {
    data: { accountLink },
    variables: { token },
  } = page.use();
  const title = t(accountLink ? `accounts.${kind}.title` : 'accounts.notConfirmed.title');
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={title} isPrivate />
      <header className={layout.stack}>
        <h1>{title}</h1>
        {accountLink && (
          <p>
            <Text
              id={`accounts.${kind}.text`}
              values={{ name: <bdi>{accountLink.name}</bdi>, email: <bdi>{accountLink.email}</bdi> }}
            />
          </p>
        )}
      </header>
      {accountLink ? form(token) : <LapsedNotice text={t(`accounts.${kind}.lapsed`)}>{again}</LapsedNotice>}
    </div>
  );
}
