import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { refusalMessageId } from '@cluster-commons/messages';
import { applyPath, signInPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { SignUpPageDocument, type SignUpMode } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { redirect, type LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { MessageSent } from '../components/MessageSent.tsx';
import { SignUpAside } from '../components/SignUpAside.tsx';
import { SignUpForm } from '../components/SignUpForm.tsx';
import { guestOnly } from '../guest-only.ts';

const page = definePage({
  document: SignUpPageDocument,
  variables: () => ({}),
  check: ({ signUpMode }, { url }) => {
    const { searchParams: asked } = url;
    if (signUpMode === 'APPROVAL' && !asked.has('sent')) throw redirect(applyPath(asked.get('next')), 303);
  },
});

export const loader = (args: LoaderFunctionArgs): Promise<unknown> => {
  guestOnly(args);
  return page.loader(args);
};

/** Why there is no form. */
const refusalOf = {
  OPEN: null,
  // Leads on to where one applies.
  APPROVAL: null,
  INVITATION: 'INVITATION_NEEDED',
  CLOSED: 'SIGN_UP_CLOSED',
} as const satisfies Record<SignUpMode, RefusalCode | null>;

export default function SignUpPage() {
  const isSent = new URLSearchParams(useFrame().search).has('sent');
  return (
    <div className={layout.split}>
      {isSent ? <MessageSent /> : <NewAccount />}
      <SignUpAside isSent={isSent} />
    </div>
  );
}

function NewAccount() {
  const t = useText();
  const next = new URLSearchParams(useFrame().search).get('next') ?? undefined;
  const { signUpMode } = page.use().data;
  const refusal = refusalOf[signUpMode];
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('accounts.signUp.title')} description={t('frame.description')} />
      <header className={layout.stack}>
        <h1>{t('accounts.signUp.title')}</h1>
        <p>
          {t('accounts.signUp.lead')} <Link to={signInPath(next)}>{t('accounts.signUp.have')}</Link>
        </p>
      </header>
      {refusal === null ? <SignUpForm values={{ next }} /> : <p>{t(refusalMessageId(refusal))}</p>}
    </div>
  );
}
