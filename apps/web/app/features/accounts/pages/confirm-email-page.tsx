import { signInPath, signUpPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { ConfirmationDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { ConfirmForm } from '../components/ConfirmForm.tsx';

const page = definePage({
  document: ConfirmationDocument,
  variables: ({ url }) => ({ token: url.searchParams.get('token') ?? '' }),
  status: ({ confirmation }) => (confirmation === null ? 400 : 200),
});

export const loader = page.loader;

export default function ConfirmEmailPage() {
  const t = useText();
  const {
    data: { confirmation },
    variables: { token },
  } = page.use();
  if (!confirmation) {
    return (
      <Outcome title={t('accounts.notConfirmed.title')} text={t('accounts.notConfirmed.text')}>
        <ButtonLink to={signInPath()} look="primary">
          {t('accounts.signIn.submit')}
        </ButtonLink>
        <ButtonLink to={signUpPath()}>{t('accounts.signIn.new')}</ButtonLink>
      </Outcome>
    );
  }
  if (confirmation.isConfirmed) {
    return (
      <Outcome title={t('accounts.confirmed.title')} text={t('accounts.confirmed.text')}>
        <ButtonLink to={signInPath()} look="primary">
          {t('accounts.signIn.submit')}
        </ButtonLink>
      </Outcome>
    );
  }
  const { name, askedAt } = confirmation;
  return (
    <Outcome
      title={t('accounts.confirm.title')}
      text={
        <Text
          id="accounts.confirm.text"
          values={{ name: <bdi>{name}</bdi>, when: <Moment at={askedAt} style="moment" /> }}
        />
      }
    >
      <ConfirmForm values={{ token }} />
    </Outcome>
  );
}

function Outcome({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={title} isPrivate />
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={layout.row}>{children}</div>
    </div>
  );
}
