import type { ReactNode } from 'react';
import type { ThreadRow_ThreadFragment } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { OwnParts } from '../../../platform/pages/own-parts.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';
import { useWayIn } from '../../following/index.ts';
import { kindNameOf } from './kind-name.ts';

interface ThreadRowProps {
  thread: ThreadRow_ThreadFragment;
  /** Where its title leads, where the list knows that. */
  to?: string;
  /** Takes the place of the reader's own. */
  slot?: ReactNode;
  /** What stands below. */
  children?: ReactNode;
}

/** A discussion in a list: title, who and where, last post; how many posts and which state; what is the reader's own. */
export function ThreadRow({ thread, to, slot, children }: ThreadRowProps) {
  const t = useText();
  const wayIn = useWayIn();
  return (
    <CountedRow
      counts={
        <>
          <span>{t('threads.postCount', { count: thread.postCount })}</span>
          {thread.usefulCount > 0 && (
            <span className={text.muted}>{t('reactions.foundUseful', { count: thread.usefulCount })}</span>
          )}
          <ThreadState thread={thread} />
          {slot ?? <OwnParts of="thread" thing={thread} />}
        </>
      }
    >
      <h3 className={text.title} lang={thread.lang}>
        <Link to={to ?? wayIn(thread)}>
          <Written>{thread.title}</Written>
        </Link>
      </h3>
      <ThreadFacts thread={thread} />
      {children}
    </CountedRow>
  );
}

function ThreadState({ thread: { kind, isAnswered, isPinned, isLocked } }: { thread: ThreadRow_ThreadFragment }) {
  const t = useText();
  return (
    <>
      {kindNameOf(kind, t).map((name) => (
        <span key={name} className={text.muted}>
          {name}
        </span>
      ))}
      {isAnswered && (
        <span className={text.done}>
          <Icon name="check" /> {t('threads.answered')}
        </span>
      )}
      {isPinned && <span className={text.muted}>{t('threads.pinned')}</span>}
      {isLocked && <span className={text.muted}>{t('threads.locked')}</span>}
    </>
  );
}

function ThreadFacts({ thread }: { thread: ThreadRow_ThreadFragment }) {
  const t = useText();
  const { language } = useTexts();
  const labels = useLabels();
  const { author, cluster } = thread;
  const country = cluster?.country ?? author.country;
  return (
    <p className={text.muted}>
      <Parts
        of={[
          author.name,
          cluster && <ClusterName name={cluster.name} />,
          country === null ? null : labels.country(country),
        ]}
      />
      {thread.isAnonymous && !author.isWithheld && `. ${t('threads.nameless.markShort')}`}
      {thread.visibility === 'CLUSTER' && `. ${t('threads.membersOnlyShort')}`}
      {thread.lang !== language && `. ${t('threads.writtenIn', { language: labels.language(thread.lang) })}`}
      {'. '}
      <Text id="threads.lastPost" values={{ when: <Moment at={thread.lastPostAt} style="date" isRecent /> }} />
    </p>
  );
}
