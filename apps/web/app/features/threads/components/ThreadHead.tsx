import { directionOf, directionOfText } from '@cluster-commons/domain/kernel';
import { isExpertise } from '@cluster-commons/domain/taxonomies';
import { tagName } from '@cluster-commons/messages/taxonomies/tags';
import { clusterPath, threadsPath, withQuery } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { Link } from '../../../ui/Link.tsx';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { ChipLink } from '../../../ui/control/Chip.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import type { PageThread } from '../page-thread.ts';
import { kindNameOf } from './kind-name.ts';

/** Where the thread belongs, its title and its state in words. */
export function ThreadHead({ thread }: { thread: PageThread }) {
  const t = useText();
  const { language } = useTexts();
  const labels = useLabels();
  const facts = [
    ...kindNameOf(thread.kind, t),
    t('threads.postCount', { count: thread.postCount }),
    thread.visibility === 'PUBLIC'
      ? t('threads.public')
      : t('threads.membersOnly', { cluster: thread.cluster?.name ?? '' }),
    ...(thread.isPinned ? [t('threads.pinned')] : []),
    ...(thread.isLocked ? [t('threads.locked')] : []),
    ...(thread.isHidden ? [t('threads.hidden')] : []),
    ...(thread.lang === language ? [] : [t('threads.writtenIn', { language: labels.language(thread.lang) })]),
  ];
  return (
    <header id="thread-head" className={clsx(layout.head, layout.stack)} data-part>
      <p className={text.muted}>
        {thread.cluster ? (
          <>
            <Link to={clusterPath(thread.cluster.slug)}>
              <ClusterName name={thread.cluster.name} />
            </Link>
            {' / '}
            {labels.country(thread.cluster.country)}
          </>
        ) : (
          <Link to={threadsPath}>{t('threads.title')}</Link>
        )}
      </p>
      <h1 lang={thread.lang} dir={directionOfText(thread.title) ?? directionOf(thread.lang)}>
        {thread.title}
      </h1>
      <p className={text.muted}>
        {thread.answer && (
          <>
            <span className={text.done}>
              <Icon name="check" /> {t('threads.answered')}
            </span>
            {'. '}
          </>
        )}
        {facts.map((fact) => `${fact}. `)}
      </p>
      {thread.tags.length > 0 && (
        <ul className={clsx(layout.row, layout.tight, layout.list)} aria-label={t('threads.tags')}>
          {thread.tags.map((tag) => (
            <li key={tag} lang={thread.lang === language || isExpertise(tag) ? undefined : thread.lang}>
              <ChipLink to={withQuery(threadsPath, { tag })}>
                <bdi>{tagName(tag, language)}</bdi>
              </ChipLink>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
