import type { MessageId } from '@cluster-commons/messages';
import { editProfilePath, memberPath } from '@cluster-commons/paths';
import { PrivacyDocument } from '../../../gql/index.ts';
import { SettingsFrame } from '../../../platform/frame/SettingsFrame.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { ConsentSection } from '../../terms/index.ts';

const page = definePage({ document: PrivacyDocument, variables: () => ({}), needsSignIn: true });

export const loader = page.loader;

/** What there is of a member, and who sees it, as the policies have it. */
const seen = [
  ['myData.sees.posts', 'myData.sees.postsBy'],
  ['myData.sees.profile', 'myData.sees.profileBy'],
  ['myData.sees.directory', 'myData.sees.directoryBy'],
  ['myData.sees.email', 'myData.sees.emailBy'],
  ['myData.sees.connections', 'myData.sees.connectionsBy'],
  ['myData.sees.reactions', 'myData.sees.reactionsBy'],
  ['myData.sees.bookmarks', 'myData.sees.bookmarksBy'],
  ['myData.sees.reading', 'myData.sees.readingBy'],
  ['myData.sees.notifications', 'myData.sees.notificationsBy'],
  ['myData.sees.sessions', 'myData.sees.sessionsBy'],
  ['myData.sees.record', 'myData.sees.recordBy'],
] as const satisfies readonly (readonly [MessageId, MessageId])[];

export default function PrivacyPage() {
  const t = useText();
  const { viewer, consents } = page.use().data;
  return (
    <SettingsFrame>
      <section id="sees" className={layout.stack}>
        <SectionHead
          title={t('myData.sees')}
          link={viewer && <Link to={memberPath(viewer.handle)}>{t('myData.sees.myProfile')}</Link>}
        />
        <dl className={layout.stack}>
          {seen.map(([what, who]) => (
            <div key={what}>
              <dt>
                <b>{t(what)}</b>
              </dt>
              <dd>{t(who)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <ButtonLink to={`${editProfilePath}#updateProfile-isMembersOnly`}>{t('myData.sees.change')}</ButtonLink>
        </p>
      </section>
      <ConsentSection consents={consents} />
    </SettingsFrame>
  );
}
