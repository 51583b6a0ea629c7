import { connectionLimits } from '@cluster-commons/domain/connections';
import type { MemberConnection_MemberFragment } from '../../../gql/index.ts';
import { signInAddress } from '../../../platform/errors/failures.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { isRefusalCode, type FormState } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink, ButtonSummary } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';

interface ConnectFormProps {
  member: MemberConnection_MemberFragment;
  formState: FormState | undefined;
}

/** Where the two stand with each other, and the request that opens with a line of reason. */
export function ConnectForm({ member, formState }: ConnectFormProps) {
  const t = useText();
  const { id, connection, viewerCan } = member;
  if (connection && connection.state !== 'DECLINED') return <Standing connection={connection} />;
  if (!viewerCan.connect.allowed) return <WhyNot member={member} />;
  return (
    <details open={formState?.intent === 'connect'}>
      <ButtonSummary look="primary">{t('connections.ask')}</ButtonSummary>
      <PageForm
        intent="connect"
        state={formState}
        labels={{ reason: 'connections.reason' }}
        className={`${layout.stack} ${layout.after} ${layout.narrow}`}
      >
        <input type="hidden" name="memberId" value={id} />
        <TextField
          name="reason"
          label={t('connections.reason')}
          hint={t('connections.reasonHint')}
          maxLength={connectionLimits.reason.most}
          dir="auto"
        />
        <SubmitButton intent="connect" look="primary">
          {t('connections.send')}
        </SubmitButton>
      </PageForm>
    </details>
  );
}

/** Nothing is said on one's own page, nor where nobody is there to answer. */
const unsaid: ReadonlySet<string> = new Set(['SELF_CONNECTION', 'NOT_FOUND']);

function WhyNot({ member: { handle, viewerCan } }: { member: MemberConnection_MemberFragment }) {
  const t = useText();
  const reason: string | null = viewerCan.connect.reason;
  if (reason === 'NOT_SIGNED_IN') {
    return (
      <p>
        <ButtonLink to={signInAddress(`/members/${handle}`)}>{t('connections.signInToAsk')}</ButtonLink>
      </p>
    );
  }
  if (!isRefusalCode(reason) || unsaid.has(reason)) return null;
  return <p className={text.muted}>{t(`refusal.${reason}`)}</p>;
}

function Standing({ connection }: { connection: NonNullable<MemberConnection_MemberFragment['connection']> }) {
  if (connection.state === 'ACCEPTED') {
    return (
      <p className={text.done}>
        <Icon name="check" /> <Text id="connections.stateAccepted" />
      </p>
    );
  }
  return connection.isRequestedByViewer ? (
    <p className={text.muted}>
      <Text id="connections.stateAsked" values={{ date: <Moment at={connection.createdAt} style="date" /> }} />
    </p>
  ) : (
    <p className={text.needed}>
      <Text id="connections.stateReceived" components={{ answer: <Link to="/connections" /> }} />
    </p>
  );
}
