import { threadLimits } from '@cluster-commons/domain/threads';
import { clsx } from 'clsx';
import { Link } from '../../../ui/Link.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { Timeline, TimelineItem } from '../../../ui/list/Timeline.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import {
  pageStartOf,
  postPath,
  threadLogPath,
  threadMonthsPath,
  threadPageFrom,
  threadPath,
  threadPrintPath,
} from '@cluster-commons/paths';
import type { Reading } from '../../following/index.ts';
import type { PageThread } from '../page-thread.ts';

interface ThreadAsideProps {
  thread: PageThread;
  reading: Reading | null;
}

/** Where the reader is in the thread, and who wrote what is on the page. */
export function ThreadAside({ thread, reading }: ThreadAsideProps) {
  const t = useText();
  return (
    <aside id="thread-aside" className={layout.blocks} data-part>
      <div className={clsx(layout.pinned, layout.blocks)}>
        <nav aria-label={t('threads.timeline')}>
          <ThreadTimeline thread={thread} reading={reading} />
        </nav>
        <section>
          <SectionHead title={t('threads.inThisThread')} />
          <p className={text.small}>
            <Parts of={writersOf(thread).map(([name, count]) => t('threads.writers', { name, count }))} />
          </p>
        </section>
        <p className={text.small}>
          <Link to={threadLogPath(thread.number)}>{t('threads.log')}</Link>
        </p>
        {thread.posts.totalCount > 1 && (
          <p className={text.small}>
            <Link to={threadMonthsPath(thread.number)}>{t('threadMonths.link')}</Link>
          </p>
        )}
        <p className={text.small}>
          <Link to={threadPrintPath(thread.number)}>{t('threadPrint.link')}</Link>
        </p>
      </div>
    </aside>
  );
}

const writersOf = ({ posts }: PageThread): [string, number][] => {
  const counts = new Map<string, number>();
  for (const { author } of posts.nodes) counts.set(author.name, (counts.get(author.name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
};

function ThreadTimeline({ thread, reading }: ThreadAsideProps) {
  const t = useText();
  const { nodes, totalCount } = thread.posts;
  const first = nodes[0];
  const last = nodes.at(-1);
  const lastPage = pageStartOf(Math.max(1, thread.postCount));
  return (
    <Timeline>
      <TimelineItem>
        <Link to={threadPath(thread)}>
          <Moment at={thread.createdAt} style="date" />
        </Link>
        <br />
        <span className={text.muted}>{t('threads.timelineStart')}</span>
      </TimelineItem>
      {thread.answer && (
        <TimelineItem>
          <a href={postPath(thread, thread.answer.number)}>
            <Moment at={thread.answer.acceptedAt} style="date" />
          </a>
          <br />
          <span className={text.done}>{t('threads.timelineAnswer', { number: thread.answer.number })}</span>
        </TimelineItem>
      )}
      {first && last && totalCount > threadLimits.postsPerPage && (
        <TimelineItem mark="here">
          <b>{t('threads.timelineHere', { first: first.number, last: last.number, total: totalCount })}</b>
          <br />
          <span className={text.muted}>{t('threads.youAreHere')}</span>
        </TimelineItem>
      )}
      {reading?.firstUnread && reading.readNumber > 0 && (
        <TimelineItem>
          <a href={postPath(thread, reading.readNumber)}>
            {t('threadMonths.lastRead', { number: reading.readNumber })}
          </a>
        </TimelineItem>
      )}
      {reading?.firstUnread && (
        <TimelineItem mark="now">
          <a href={postPath(thread, reading.firstUnread)}>
            {t('following.firstUnread', { number: reading.firstUnread })}
          </a>
          <br />
          <span className={text.needed}>{t('following.new', { count: reading.unreadCount })}</span>
        </TimelineItem>
      )}
      {totalCount > 1 && (
        <TimelineItem>
          <Link to={threadPageFrom(thread, lastPage)}>
            <Moment at={thread.lastPostAt} style="date" />
          </Link>
          <br />
          <span className={text.muted}>{t('threads.timelineEnd')}</span>
        </TimelineItem>
      )}
    </Timeline>
  );
}
