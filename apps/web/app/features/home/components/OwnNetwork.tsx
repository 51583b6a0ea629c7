import {
  clusterPath,
  clustersPath,
  connectionsPath,
  editProfilePath,
  newThreadPath,
  threadsPath,
  withQuery,
} from '@cluster-commons/paths';
import type { HomeOwnQuery } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { ThreadRow } from '../../threads/index.ts';

const waitingPath = withQuery(threadsPath, { sort: 'unanswered' });

type Account = NonNullable<HomeOwnQuery['viewer']>;

/** How the start page of a member begins. */
export function OwnOpening() {
  const t = useText();
  return (
    <header className={`${layout.row} ${layout.ends} ${layout.head}`}>
      <h1>{t('home.own')}</h1>
      <p className={layout.row}>
        <ButtonLink to={newThreadPath} look="primary">
          {t('home.open')}
        </ButtonLink>
        <ButtonLink to={waitingPath}>{t('home.waiting')}</ButtonLink>
      </p>
    </header>
  );
}

/** The discussions in which the member wrote lately. */
export function OwnThreads({ threads }: { threads: HomeOwnQuery['myThreads'] }) {
  const t = useText();
  return (
    <section>
      <SectionHead title={t('home.ownThreads')} />
      {threads.length === 0 ? (
        <p className={layout.after}>
          <Text id="home.noOwnThreads" components={{ waiting: <Link to={waitingPath} /> }} />
        </p>
      ) : (
        <Rows>
          {threads.map((thread) => (
            <ThreadRow key={thread.id} thread={thread} />
          ))}
        </Rows>
      )}
    </section>
  );
}

/** What waits for the member: requests, and the profile where it is not complete. */
export function OwnRequests({ account: { pendingConnectionCount, isProfileComplete } }: { account: Account }) {
  const t = useText();
  return (
    <section className={layout.stack}>
      <SectionHead title={t('home.requests')} />
      <p className={pendingConnectionCount === 0 ? text.muted : undefined}>
        {pendingConnectionCount === 0 ? (
          t('home.noRequests')
        ) : (
          <Text
            id="home.requestsWait"
            values={{ count: pendingConnectionCount }}
            components={{ see: <Link to={connectionsPath} /> }}
          />
        )}
      </p>
      {!isProfileComplete && (
        <p>
          <Text id="home.completeProfile" components={{ edit: <Link to={editProfilePath} /> }} />
        </p>
      )}
    </section>
  );
}

/** The clusters that the member belongs to. */
export function OwnClusters({ clusters }: { clusters: Account['clusters'] }) {
  const t = useText();
  const labels = useLabels();
  return (
    <section>
      <SectionHead title={t('home.ownClusters')} />
      {clusters.length === 0 ? (
        <p className={layout.after}>
          <Text id="home.noOwnClusters" components={{ find: <Link to={clustersPath} /> }} />
        </p>
      ) : (
        <Rows small>
          {clusters.map(({ id, slug, name, country }) => (
            <li key={id}>
              <Link to={clusterPath(slug)}>
                <ClusterName name={name} />
              </Link>{' '}
              <span className={text.muted}>{labels.country(country)}</span>
            </li>
          ))}
        </Rows>
      )}
    </section>
  );
}
