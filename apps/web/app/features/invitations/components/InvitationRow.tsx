import type { InvitationRow_InvitationFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { ResendForm } from './ResendForm.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

/** Whom it is for, what became of it, and what can be done. */
export function InvitationRow({
  invitation: { id, email, path, line, state, useLimit, useCount, expiresAt, clusters },
  origin,
}: {
  invitation: InvitationRow_InvitationFragment;
  origin: string;
}) {
  const t = useText();
  const isOpen = state === 'OPEN';
  return (
    <li>
      <div className={layout.stack}>
        <p className={text.title}>{email === null ? t('invitations.link') : <bdi>{email}</bdi>}</p>
        {path !== null && isOpen && (
          <p dir="ltr">
            <code>{origin + path}</code>
          </p>
        )}
        {line !== '' && <p dir="auto">{line}</p>}
        {clusters.length > 0 && <p className={text.muted}>{clusters.map(({ name }) => name).join(', ')}</p>}
        <p className={text.muted}>
          {t(`invitations.state.${state}`)}{' '}
          {isOpen && <Text id="invitations.until" values={{ date: <Moment at={expiresAt} style="date" /> }} />}
          {email === null && ` · ${t('invitations.came', { count: useCount, most: useLimit })}`}
        </p>
        <div className={layout.row}>
          {email !== null && (isOpen || state === 'ENDED') && <ResendForm values={{ invitationId: id }} />}
          {(isOpen || state === 'WITHDRAWN') && (
            <WithdrawForm values={{ invitationId: id, withdrawn: String(isOpen) }} />
          )}
        </div>
      </div>
    </li>
  );
}
