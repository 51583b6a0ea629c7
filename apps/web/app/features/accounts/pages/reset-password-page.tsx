import { clsx } from 'clsx';
import { AccountLinkDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import { LapsedNotice } from '../components/LapsedNotice.tsx';
import { ForgotPasswordForm } from '../components/ForgotPasswordForm.tsx';
import { ResetPasswordForm } from '../components/ResetPasswordForm.tsx';

const page = definePage({
  document: AccountLinkDocument,
  variables: ({ url }) => ({ token: url.searchParams.get('token') ?? '', purpose: 'RESET_PASSWORD' as const }),
  status: ({ accountLink }) => (accountLink === null ? 400 : 200),
});

export const loader = page.loader;

export default function ResetPasswordPage() {
  const t = useText();
  const {
    data: { accountLink },
    variables: { token },
  } = page.use();
  const title = t(accountLink ? 'accounts.reset.title' : 'accounts.notConfirmed.title');
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={title} isPrivate />
      <header className={layout.stack}>
        <h1>{title}</h1>
        {accountLink && (
          <p>
            <Text
              id="accounts.reset.text"
              values={{ name: <bdi>{accountLink.name}</bdi>, email: <bdi>{accountLink.email}</bdi> }}
            />
          </p>
        )}
      </header>
      {accountLink ? (
        <ResetPasswordForm values={{ token }} />
      ) : (
        <LapsedNotice text={t('accounts.reset.lapsed')}>
          <ForgotPasswordForm values={{}} />
        </LapsedNotice>
      )}
    </div>
  );
}
