import { refusalMessageId } from '@cluster-commons/messages';
import { invitationFilesPath } from '@cluster-commons/paths';
import { InvitationsPageDocument } from '../../../gql/index.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn } from '../../../platform/pages/place.ts';
import { Link } from '../../../ui/Link.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { InvitationRow } from '../components/InvitationRow.tsx';
import { InviteForm } from '../components/InviteForm.tsx';

const page = definePage({
  document: InvitationsPageDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
});

export const loader = page.loader;

export default function InvitationsPage() {
  const t = useText();
  const {
    data: { invitations, invitingOptions },
    address,
  } = page.use();
  const { allowed, reason } = invitingOptions.invite;
  return (
    <>
      <PageHead title={t('invitations.title')} isPrivate />
      <NetworkPlaces />
      <header className={layout.head}>
        <h1>{t('invitations.title')}</h1>
        <p className={text.lead}>{t('invitations.lead')}</p>
      </header>
      <div className={layout.split}>
        <section>
          <SectionHead
            title={t('invitations.new')}
            link={
              invitingOptions.inviteMany.allowed && <Link to={invitationFilesPath}>{t('invitationFiles.title')}</Link>
            }
          />
          {allowed ? <InviteForm options={invitingOptions} /> : <p>{t(refusalMessageId(reason ?? 'NOT_ALLOWED'))}</p>}
        </section>
        <section id="invitations" data-part>
          <SectionHead title={t('invitations.mine')} />
          {invitations.nodes.length === 0 ? (
            <p className={text.muted}>{t('invitations.none')}</p>
          ) : (
            <Rows>
              {invitations.nodes.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} origin={address.url.origin} />
              ))}
            </Rows>
          )}
          <Pager list={invitations} />
        </section>
      </div>
    </>
  );
}
