import { shownActs } from '@cluster-commons/domain/audit';
import { directionOf, pageSizes } from '@cluster-commons/domain/kernel';
import { ThreadLogDocument, type ThreadLogQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import { placeIn } from '../../../platform/pages/place.ts';
import { Link } from '../../../ui/Link.tsx';
import { Timeline, TimelineItem } from '../../../ui/list/Timeline.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { AuthorName } from '../../profiles/index.ts';
import { postPath, threadPath } from '@cluster-commons/paths';

const page = definePage({
  document: ThreadLogDocument,
  variables: ({ params, url }) => {
    const number = wholeNumber(params.number);
    if (number === null) throw notFound();
    return { number, ...placeIn(url) };
  },
  check: ({ threadLog }) => {
    if (!threadLog) throw notFound();
  },
});

export const loader = page.loader;

type Log = NonNullable<ThreadLogQuery['threadLog']>;
type LoggedThread = Log['thread'];

export default function ThreadLogPage() {
  const t = useText();
  const {
    data: { threadLog },
  } = page.use();
  if (!threadLog) throw notFound();
  const { thread, nodes } = threadLog;
  return (
    <>
      <PageHead title={t('moderation.logTitle', { title: thread.title })} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <p className={text.muted}>
          <Link to={threadPath(thread)} lang={thread.lang} dir={directionOf(thread.lang)}>
            {thread.title}
          </Link>
        </p>
        <h1>{t('moderation.logHeading')}</h1>
        <p>{t('moderation.logLead')}</p>
      </header>
      {nodes.length === 0 ? (
        <p>{t('moderation.logEmpty')}</p>
      ) : (
        <Timeline>
          {nodes.map((event) => (
            <LogEntry key={event.id} event={event} thread={thread} />
          ))}
        </Timeline>
      )}
      <Pager list={threadLog} size={pageSizes.most} />
      <p className={layout.after}>
        <Link to={threadPath(thread)}>{t('moderation.backToThread')}</Link>
      </p>
    </>
  );
}

function LogEntry({ event, thread }: { event: Log['nodes'][number]; thread: LoggedThread }) {
  const t = useText();
  const act = shownActs.find((known) => known === event.act);
  const actor = event.actor ? <AuthorName author={event.actor} /> : t('moderation.someone');
  const post =
    event.postNumber === null ? null : (
      <Link to={postPath(thread, event.postNumber)}>{t('moderation.post', { number: event.postNumber })}</Link>
    );
  return (
    <TimelineItem>
      {act ? <Text id={`moderation.act.${act}`} values={{ actor, post }} /> : event.act}
      {event.reason !== null && (
        <p>
          {t('frame.reason')}: <Written lang={event.reasonLang}>{event.reason}</Written>
        </p>
      )}
      <br />
      <span className={text.muted}>
        <Moment at={event.at} style="moment" />
      </span>
    </TimelineItem>
  );
}
