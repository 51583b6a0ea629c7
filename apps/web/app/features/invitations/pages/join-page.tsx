import { clusterPath, joinPath, signInPath } from '@cluster-commons/paths';
import { refusalMessageId } from '@cluster-commons/messages';
import { clsx } from 'clsx';
import { JoinPageDocument, type JoinPageQuery } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AcceptForm } from '../components/AcceptForm.tsx';
import { AskForm } from '../components/AskForm.tsx';
import { DeclineForm } from '../components/DeclineForm.tsx';

const page = definePage({
  document: JoinPageDocument,
  variables: ({ params }) => ({ token: params.token ?? '' }),
  status: ({ invitation }) => (invitation === null ? 404 : 200),
});

export const loader = page.loader;

type Offer = NonNullable<JoinPageQuery['invitation']>;

export default function JoinPage() {
  const t = useText();
  const { network } = useFrame();
  const {
    data: { invitation },
    variables: { token },
  } = page.use();
  if (!invitation) {
    return (
      <div className={clsx(layout.narrow, layout.stack)}>
        <PageHead title={t('invitations.over.none')} isPrivate />
        <h1>{t('invitations.over.none')}</h1>
        <p>{t('invitations.over.noneText')}</p>
      </div>
    );
  }
  if (invitation.state !== 'OPEN') return <Over offer={invitation} token={token} />;
  const { inviterName, line, email, expiresAt } = invitation;
  const title = t('invitations.join.title', { name: inviterName, network: network.name });
  return (
    <>
      <PageHead title={title} isPrivate />
      <header className={layout.head}>
        <p className={text.muted}>
          <Text
            id={email === null ? 'invitations.join.byLink' : 'invitations.join.forOne'}
            values={{ date: <Moment at={expiresAt} style="date" /> }}
          />
        </p>
        <h1>{title}</h1>
      </header>
      <div className={layout.split}>
        <div className={clsx(layout.narrow, layout.blocks)}>
          {line !== '' && (
            <blockquote>
              <p className={text.lines} dir="auto">
                “{line}”
              </p>
              <p className={text.muted}>
                <bdi>{inviterName}</bdi>
              </p>
            </blockquote>
          )}
          <Answer offer={invitation} token={token} />
        </div>
        <aside>
          <SectionHead title={t('invitations.join.what')} />
          <Joined offer={invitation} />
        </aside>
      </div>
    </>
  );
}

function Answer({ offer: { email, name, viewerCan }, token }: { offer: Offer; token: string }) {
  const t = useText();
  const { allowed, reason } = viewerCan.accept;
  return (
    <>
      {allowed ? (
        <AcceptForm values={{ token }} invited={email === null ? null : { email, name }} />
      ) : (
        <p>{t(refusalMessageId(reason ?? 'NOT_ALLOWED'))}</p>
      )}
      <div className={layout.row}>
        <Link to={signInPath(joinPath(token))}>{t('invitations.join.have')}</Link>
        {email !== null && <DeclineForm values={{ token }} />}
      </div>
    </>
  );
}

function Joined({ offer: { clusters } }: { offer: Offer }) {
  const t = useText();
  if (clusters.length === 0) return <p>{t('invitations.join.whatNetwork')}</p>;
  return (
    <ul className={layout.list}>
      {clusters.map(({ id, slug, name }) => (
        <li key={id}>
          <Link to={clusterPath(slug)}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What to do with an invitation that lets nobody in any more. */
function Over({ offer: { state, inviterName, viewerCan }, token }: { offer: Offer; token: string }) {
  const t = useText();
  const over = state === 'OPEN' ? 'USED' : state;
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={t(`invitations.over.${over}`)} isPrivate />
      <h1>{t(`invitations.over.${over}`)}</h1>
      <p>
        <Text id={`invitations.over.${over}.text`} values={{ name: <bdi>{inviterName}</bdi> }} />
      </p>
      <div className={layout.row}>
        {over === 'USED' && <ButtonLink to={signInPath()}>{t('accounts.signIn.submit')}</ButtonLink>}
        {viewerCan.ask.allowed && <AskForm values={{ token, inviter: inviterName }} />}
      </div>
    </div>
  );
}
