import { homeLimits } from '@cluster-commons/domain/home';
import { clusterPath, clustersPath, newThreadPath, threadPath, threadsPath, withQuery } from '@cluster-commons/paths';
import type { HomeOwnQuery } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { MarkAllReadForm } from '../../following/index.ts';
import { ThreadRow } from '../../threads/index.ts';

type Threads = HomeOwnQuery['latest']['nodes'];

interface OwnOpeningProps {
  unreadCount: number;
  /** When they were here last; null where that is not known. */
  awaySince: string | null;
}

/** How the first page of a member begins: since when, and how much is new. */
export function OwnOpening({ unreadCount, awaySince }: OwnOpeningProps) {
  const t = useText();
  const format = useFormat();
  return (
    <header className={`${layout.row} ${layout.ends} ${layout.head}`}>
      <div className={layout.stack}>
        <h1>
          {awaySince === null ? t('forYou.title') : t('forYou.since', { day: format.date(awaySince, 'weekday') })}
        </h1>
        <p id="news" className={text.muted} data-part>
          {awaySince !== null && (
            <>
              <Text id="forYou.lastHere" values={{ when: <Moment at={awaySince} style="moment" /> }} />{' '}
            </>
          )}
          {unreadCount > homeLimits.counted
            ? t('forYou.manyNews', { count: homeLimits.counted })
            : t('forYou.news', { count: unreadCount })}
        </p>
      </div>
      <div className={layout.row}>
        <div id="mark-all" data-part>
          {unreadCount > 0 && <MarkAllReadForm values={{ list: 'FOR_YOU' }} />}
        </div>
        <ButtonLink to={newThreadPath} look="primary">
          {t('home.open')}
        </ButtonLink>
      </div>
    </header>
  );
}

/** What the programme announces and the reader has not opened. */
export function Announcements({ threads }: { threads: Threads }) {
  const t = useText();
  if (threads.length === 0) return null;
  return (
    <section className={layout.closing}>
      <SectionHead title={t('forYou.announced')} />
      <Rows>
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </Rows>
    </section>
  );
}

/** The clusters that the member belongs to. */
export function OwnClusters({ clusters }: { clusters: NonNullable<HomeOwnQuery['viewer']>['clusters'] }) {
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

/** Where nothing is followed: how to, and the newest discussions of the network. */
export function NothingYet({ threads }: { threads: Threads }) {
  const t = useText();
  return (
    <section>
      <SectionHead title={t('forYou.latest')} link={<Link to={threadsPath}>{t('forYou.all')}</Link>} />
      <p className={`${text.muted} ${layout.after}`}>{t('forYou.nothingYet')}</p>
      <Rows>
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </Rows>
    </section>
  );
}

/** The newest discussions of the network, by their titles. */
export function LatestTitles({ threads }: { threads: Threads }) {
  const t = useText();
  if (threads.length === 0) return null;
  return (
    <section>
      <SectionHead
        title={t('forYou.latest')}
        link={<Link to={withQuery(threadsPath, { sort: 'newest' })}>{t('forYou.all')}</Link>}
      />
      <Rows small>
        {threads.map((thread) => (
          <li key={thread.id} lang={thread.lang}>
            <Link to={threadPath(thread)}>
              <Written>{thread.title}</Written>
            </Link>
          </li>
        ))}
      </Rows>
    </section>
  );
}
