import type { AccountSettingsQuery } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { CancelEmailChangeForm } from './CancelEmailChangeForm.tsx';
import { ChangeEmailForm } from './ChangeEmailForm.tsx';
import { ResendEmailChangeForm } from './ResendEmailChangeForm.tsx';

/** The address of the account, and another one that waits for both mailboxes. */
export function EmailSettings({ settings }: { settings: AccountSettingsQuery }) {
  const t = useText();
  const { viewer, passwordState, emailChange } = settings;
  return (
    <section id="email" className={layout.stack} data-part>
      <SectionHead title={t('accounts.email')} />
      <p>
        <bdi>{viewer?.email}</bdi>
      </p>
      {emailChange ? (
        <Waiting change={emailChange} />
      ) : (
        <ChangeEmailForm values={passwordState ? {} : { noPassword: 'yes' }} />
      )}
      <p className={text.muted}>{t('settings.email.undoLater')}</p>
    </section>
  );
}

function Waiting({ change }: { change: NonNullable<AccountSettingsQuery['emailChange']> }) {
  const t = useText();
  const { email, askedAt, expiresAt, oldConfirmedAt, newConfirmedAt } = change;
  return (
    <Notice icon="mail">
      <div className={layout.stack}>
        <p>
          <b>{t('settings.email.waits')}</b>
        </p>
        <p>
          <Text
            id="settings.email.waitsText"
            values={{
              email: <bdi>{email}</bdi>,
              asked: <Moment at={askedAt} style="moment" />,
              end: <Moment at={expiresAt} style="moment" />,
            }}
          />
        </p>
        <ul className={layout.list}>
          <Tick at={oldConfirmedAt} yes="settings.email.oldYes" waits="settings.email.oldWaits" />
          <Tick at={newConfirmedAt} yes="settings.email.newYes" waits="settings.email.newWaits" />
        </ul>
        <div className={layout.row}>
          <ResendEmailChangeForm />
          <CancelEmailChangeForm />
        </div>
      </div>
    </Notice>
  );
}

interface TickProps {
  at: string | null;
  yes: 'settings.email.oldYes' | 'settings.email.newYes';
  waits: 'settings.email.oldWaits' | 'settings.email.newWaits';
}

/** Whether a mailbox has said yes. */
function Tick({ at, yes, waits }: TickProps) {
  const t = useText();
  if (at === null) {
    return (
      <li className={text.caution}>
        <Icon name="circle-alert" /> {t(waits)}
      </li>
    );
  }
  return (
    <li className={text.done}>
      <Icon name="check" /> <Text id={yes} values={{ when: <Moment at={at} style="moment" /> }} />
    </li>
  );
}
