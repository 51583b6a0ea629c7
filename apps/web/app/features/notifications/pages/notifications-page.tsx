import { notificationSettingsPath, notificationsPath, threadsPath, withQuery } from '@cluster-commons/paths';
import { NotificationsPageDocument } from '../../../gql/index.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn } from '../../../platform/pages/place.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Tabs } from '../../../ui/control/Tabs.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';
import { MarkNotificationsForm } from '../components/MarkNotificationsForm.tsx';
import { NotificationRow } from '../components/NotificationRow.tsx';

const asksUnread = (search: URLSearchParams): boolean => search.get('show') === 'unread';

const page = definePage({
  document: NotificationsPageDocument,
  variables: ({ url }) => ({ ...placeIn(url), unreadOnly: asksUnread(url.searchParams) }),
  needsSignIn: true,
});

export const loader = page.loader;

export default function NotificationsPage() {
  const t = useText();
  const { notifications } = page.use().data;
  const unreadOnly = asksUnread(new URLSearchParams(useFrame().search));
  const hasUnread = notifications.nodes.some(({ unreadCount }) => unreadCount > 0);
  return (
    <>
      <PageHead title={t('notifications.title')} isPrivate />
      <NetworkPlaces />
      <header className={layout.head}>
        <h1>{t('notifications.title')}</h1>
        <p className={text.lead}>{t('notifications.lead')}</p>
      </header>
      <section id="notifications" data-part data-see-all={t('notifications.seeAll')}>
        <div className={`${layout.row} ${layout.ends}`}>
          <Tabs
            label={t('notifications.show')}
            tabs={[
              { to: notificationsPath, text: t('notifications.all'), isCurrent: !unreadOnly },
              {
                to: withQuery(notificationsPath, { show: 'unread' }),
                text: t('notifications.unread'),
                isCurrent: unreadOnly,
              },
            ]}
          />
          {hasUnread && <MarkNotificationsForm values={{ all: 'true' }} />}
        </div>
        {notifications.totalCount === 0 ? (
          <NoneYet unreadOnly={unreadOnly} />
        ) : (
          <Rows>
            {notifications.nodes.map((group) => (
              <NotificationRow key={group.id} group={group} />
            ))}
          </Rows>
        )}
        <Pager list={notifications} />
      </section>
      <p className={layout.below}>
        <Link to={notificationSettingsPath}>{t('notifications.toSettings')}</Link>
      </p>
    </>
  );
}

function NoneYet({ unreadOnly }: { unreadOnly: boolean }) {
  const t = useText();
  return (
    <div className={layout.stack}>
      <h2>{t(unreadOnly ? 'notifications.noneUnread' : 'notifications.none')}</h2>
      <p>{t('notifications.noneNext')}</p>
      <p>
        <ButtonLink to={threadsPath}>{t('notifications.toThreads')}</ButtonLink>
      </p>
    </div>
  );
}
