import type { MemberProfileQuery, MemberProfileQueryVariables } from '../../../gql/index.ts';
import { MemberProfileDocument, RequestConnectionDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { browserAction, outcomeOf, serverAction, type Perform } from '../../../platform/forms/form-action.ts';
import { textOf } from '../../../platform/forms/form-state.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { browserLoader } from '../../../platform/pages/browser-loader.ts';
import { usePageData } from '../../../platform/pages/page-data.ts';
import type { Page, PageProps } from '../../../platform/pages/page.ts';
import { serverLoader } from '../../../platform/pages/server-loader.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Avatar } from '../../../ui/figure/Avatar.tsx';
import layout from '../../../ui/layout.module.css';
import list from '../../../ui/list/list.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AuthorLine } from '../components/AuthorLine.tsx';
import { ConnectForm } from '../components/ConnectForm.tsx';
import {
  ProfileClusters,
  ProfileDetails,
  ProfileExpertise,
  ProfilePosts,
  type Profile,
} from '../components/ProfileParts.tsx';

const page: Page<MemberProfileQuery, MemberProfileQueryVariables> = {
  document: MemberProfileDocument,
  variables: ({ params }) => ({ handle: params.handle ?? '' }),
  check: ({ member }) => {
    if (!member) throw notFound();
  },
};

const connect: Perform = async (act) => {
  const input = { memberId: textOf(act.form, 'memberId'), reason: textOf(act.form, 'reason') };
  const result = await act.run(RequestConnectionDocument, { input });
  return outcomeOf(
    act,
    result,
    (data) => data.requestConnection,
    () => ({ to: act.url.pathname }),
  );
};

const acts = { connect };

export const loader = serverLoader(page);
export const clientLoader = browserLoader(page);
export const action = serverAction(acts);
export const clientAction = browserAction(acts);

export default function ProfilePage({ loaderData, actionData: formState }: PageProps<typeof loader>) {
  const t = useText();
  const { member } = usePageData(page.document, loaderData);
  if (!member) throw notFound();
  const hasNothing = member.about === '' && member.expertise.length === 0 && member.clusters.length === 0;
  return (
    <>
      <PageHead title={member.name} description={member.headline} type="profile" isPrivate={member.isMembersOnly} />
      <NetworkPlaces current="directory" />
      <div className={layout.split}>
        <div className={layout.blocks}>
          <ProfileHead member={member} />
          <ConnectForm member={member} formState={formState} />
          {member.about !== '' && (
            <p className={`${text.lead} ${text.lines}`} dir="auto">
              {member.about}
            </p>
          )}
          {hasNothing && <p className={text.muted}>{t('members.emptyProfile')}</p>}
          <ProfileExpertise member={member} />
          <ProfileClusters member={member} />
          <ProfilePosts member={member} />
        </div>
        <aside className={layout.blocks}>
          <ProfileDetails member={member} />
          <section>
            <SectionHead title={t('members.whoSees')} />
            <p className={text.small}>{t(member.isMembersOnly ? 'members.seenByMembers' : 'members.seenByAll')}</p>
          </section>
        </aside>
      </div>
    </>
  );
}

function ProfileHead({ member }: { member: Profile }) {
  const t = useText();
  return (
    <header className={list.person}>
      <Avatar name={member.name} look="large" />
      <div className={layout.stack}>
        <h1>
          <bdi>{member.name}</bdi>
        </h1>
        <AuthorLine author={member} />
        {member.isImported && <p className={text.muted}>{t('members.imported')}</p>}
        {member.viewerCan.edit.allowed && (
          <p>
            <ButtonLink to="/profile/edit">{t('members.edit')}</ButtonLink>
          </p>
        )}
      </div>
    </header>
  );
}
