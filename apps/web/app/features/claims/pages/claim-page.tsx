import { claimPath, signInPath } from '@cluster-commons/paths';
import { refusalMessageId } from '@cluster-commons/messages';
import { clsx } from 'clsx';
import { ClaimPageDocument, type ClaimPageQuery } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { useViewer } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { AskForm } from '../components/AskForm.tsx';
import { ClaimForm } from '../components/ClaimForm.tsx';

const page = definePage({
  document: ClaimPageDocument,
  variables: ({ url }) => ({ token: url.searchParams.get('token') ?? '' }),
});

export const loader = page.loader;

type Claim = NonNullable<ClaimPageQuery['claim']>;

export default function ClaimPage() {
  const t = useText();
  const {
    data: { claim },
    variables: { token },
  } = page.use();
  const isLapsed = token !== '' && !claim;
  const title = t(isLapsed ? 'claims.lapsed.title' : 'claims.title');
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={title} isPrivate />
      <h1>{title}</h1>
      {claim ? (
        <Found claim={claim} token={token} />
      ) : (
        <>
          <p>{t(isLapsed ? 'claims.lapsed.text' : 'claims.lead')}</p>
          <AskForm />
        </>
      )}
    </div>
  );
}

/** Whose posts they are, and what the reader of the link can do. */
function Found({ claim, token }: { claim: Claim; token: string }) {
  const t = useText();
  const { name, handle, postCount, source } = claim;
  return (
    <>
      <p className={text.title}>
        <Text id="claims.found" values={{ count: postCount, name: <bdi>{name}</bdi> }} />
      </p>
      <p className={text.muted}>
        <bdi>@{handle}</bdi>
        {source !== null && (
          <>
            {' · '}
            {t('claims.foundFrom', { source })}
          </>
        )}
      </p>
      <Way claim={claim} token={token} />
    </>
  );
}

function Way({ claim: { name, email, way, viewerCan }, token }: { claim: Claim; token: string }) {
  const t = useText();
  const viewer = useViewer();
  const { allowed, reason } = viewerCan.claim;
  const values = { name: <bdi>{name}</bdi>, email: <bdi>{email}</bdi>, viewer: <bdi>{viewer?.name ?? ''}</bdi> };
  if (allowed) {
    return (
      <>
        <p>
          <Text id={way === 'OPEN' ? 'claims.open.text' : 'claims.merge.text'} values={values} />
        </p>
        <ClaimForm values={{ token }} />
      </>
    );
  }
  if (reason !== 'ADDRESS_HAS_ACCOUNT') return <p>{t(refusalMessageId(reason ?? 'NOT_ALLOWED'))}</p>;
  return (
    <>
      <p>
        <Text id="claims.signIn.text" values={values} />
      </p>
      {viewer ? (
        <p>
          <Text id="claims.otherAccount" values={values} />
        </p>
      ) : (
        <p>
          <ButtonLink to={signInPath(claimPath(token))} look="primary">
            {t('accounts.signIn.submit')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
