import { adminMemberPath, editProfilePath, memberPath } from '@cluster-commons/paths';
import { MemberOwnDocument, MemberProfileDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { OwnParts } from '../../../platform/pages/own-parts.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { useViewer } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { PersonAvatar } from '../components/PersonAvatar.tsx';
import { redirect } from '../../../platform/routing/routing.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import list from '../../../ui/list/list.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AuthorLine } from '../components/AuthorLine.tsx';
import { Connecting } from '../components/Connecting.tsx';
import {
  ProfileClusters,
  ProfileDetails,
  ProfileExpertise,
  ProfilePosts,
  type Profile,
} from '../components/ProfileParts.tsx';

const page = definePage({
  document: MemberProfileDocument,
  variables: ({ params }) => ({ handle: params.handle ?? '' }),
  check: ({ member }, { params, url }) => {
    if (!member) throw notFound();
    const isHere = member.handle === params.handle?.toLowerCase();
    // An account that became part of another one leads on to it.
    if (!isHere) throw redirect(memberPath(member.handle) + url.search, 301);
  },
  shows: ({ member }) => ({ person: member ? [member.id] : [] }),
  own: { document: MemberOwnDocument, variables: ({ params }) => ({ handle: params.handle ?? '' }) },
});

export const loader = page.loader;

export default function ProfilePage() {
  const t = useText();
  const {
    data: { member },
    own,
  } = page.use();
  const viewer = useViewer();
  if (!member) throw notFound();
  const hasNothing = member.about === '' && member.expertise.length === 0 && member.clusters.length === 0;
  return (
    <>
      <PageHead title={member.name} description={member.headline} type="profile" isPrivate={member.isMembersOnly} />
      <NetworkPlaces current="directory" />
      <div className={layout.split}>
        <div className={layout.blocks}>
          <ProfileHead member={member} canEdit={own?.member?.viewerCan.edit.allowed ?? false} />
          <OwnParts of="person" thing={member} />
          <Connecting handle={member.handle} own={own?.member ?? null} />
          {member.about !== '' && (
            <p className={`${text.lead} ${text.lines}`} dir="auto">
              {member.about}
            </p>
          )}
          {hasNothing && <p className={text.muted}>{t('profiles.emptyProfile')}</p>}
          <ProfileExpertise member={member} />
          <ProfileClusters member={member} />
          <ProfilePosts member={member} />
        </div>
        <aside className={layout.blocks}>
          <ProfileDetails member={member} />
          <section>
            <SectionHead title={t('profiles.whoSees')} />
            <p className={text.small}>{t(member.isMembersOnly ? 'profiles.seenByMembers' : 'profiles.seenByAll')}</p>
            {viewer?.rights.includes('members.see') && (
              <p className={text.small}>
                <Link to={adminMemberPath(member.id)}>{t('profiles.account')}</Link>
              </p>
            )}
          </section>
        </aside>
      </div>
    </>
  );
}

function ProfileHead({ member, canEdit }: { member: Profile; canEdit: boolean }) {
  const t = useText();
  return (
    <header className={list.person}>
      <PersonAvatar person={member} look="large" />
      <div className={layout.stack}>
        <h1>
          <bdi>{member.name}</bdi>
        </h1>
        <AuthorLine author={member} />
        {member.isImported && <p className={text.muted}>{t('profiles.imported')}</p>}
        {canEdit && (
          <p>
            <ButtonLink to={editProfilePath}>{t('profiles.edit')}</ButtonLink>
          </p>
        )}
      </div>
    </header>
  );
}
