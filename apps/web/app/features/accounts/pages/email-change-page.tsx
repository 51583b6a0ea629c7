import { settingsPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { EmailChangeLinkDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { ConfirmEmailChangeForm } from '../components/ConfirmEmailChangeForm.tsx';
import { LapsedNotice } from '../components/LapsedNotice.tsx';
import { UndoEmailChangeForm } from '../components/UndoEmailChangeForm.tsx';

const page = definePage({
  document: EmailChangeLinkDocument,
  variables: ({ url }) => ({ token: url.searchParams.get('token') ?? '' }),
  status: ({ emailChangeLink }) => (emailChangeLink === null ? 400 : 200),
});

export const loader = page.loader;

const texts = {
  OLD_ADDRESS: 'settings.email.askOld',
  NEW_ADDRESS: 'settings.email.askNew',
  UNDO: 'settings.email.askUndo',
} as const;

export default function EmailChangePage() {
  const t = useText();
  const {
    data: { emailChangeLink: link },
    variables: { token },
  } = page.use();
  const title = t(link ? 'settings.email.ask' : 'accounts.notConfirmed.title');
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={title} isPrivate />
      <header className={layout.stack}>
        <h1>{title}</h1>
        {link && (
          <p>
            <Text
              id={texts[link.step]}
              values={{
                name: <bdi>{link.name}</bdi>,
                old: <bdi>{link.oldEmail}</bdi>,
                email: <bdi>{link.newEmail}</bdi>,
              }}
            />
          </p>
        )}
      </header>
      {link === null ? (
        <LapsedNotice text={t('settings.email.lapsed')}>
          <ButtonLink to={settingsPath}>{t('settings.title')}</ButtonLink>
        </LapsedNotice>
      ) : link.step === 'UNDO' ? (
        <UndoEmailChangeForm values={{ token }} />
      ) : (
        <ConfirmEmailChangeForm values={{ token }} />
      )}
    </div>
  );
}
