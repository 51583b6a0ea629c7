import { connectionsPath, memberPath, signInPath } from '@cluster-commons/paths';
import type { MemberConnection_MemberFragment } from '../../../gql/index.ts';
import { isRefusalCode } from '../../../platform/forms/form-state.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink, ButtonSummary } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { ConnectForm } from '../../connections/index.ts';

interface ConnectingProps {
  handle: string;
  /** Null when signed out. */
  own: MemberConnection_MemberFragment | null;
}

/** Where the two stand with each other, and the request that opens with a line of reason. */
export function Connecting({ handle, own }: ConnectingProps) {
  const t = useText();
  if (!own) {
    return (
      <p>
        <ButtonLink to={signInPath(memberPath(handle))}>{t('connections.signInToAsk')}</ButtonLink>
      </p>
    );
  }
  return (
    <div id="connecting" data-part>
      <OwnConnecting own={own} />
    </div>
  );
}

/** Shows nothing on the reader's own profile, nor where the member cannot answer. */
const unsaid: ReadonlySet<string> = new Set(['SELF_CONNECTION', 'NOT_FOUND']);

function OwnConnecting({ own: { id, connection, viewerCan } }: { own: MemberConnection_MemberFragment }) {
  const t = useText();
  if (connection && connection.state !== 'DECLINED') return <Standing connection={connection} />;
  const { allowed, reason } = viewerCan.connect;
  if (!allowed) {
    return isRefusalCode(reason) && !unsaid.has(reason) ? <p className={text.muted}>{t(`refusal.${reason}`)}</p> : null;
  }
  return (
    <details>
      <ButtonSummary look="primary">{t('connections.ask')}</ButtonSummary>
      <ConnectForm values={{ memberId: id }} />
    </details>
  );
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
      <Text id="connections.stateReceived" components={{ answer: <Link to={connectionsPath} /> }} />
    </p>
  );
}
