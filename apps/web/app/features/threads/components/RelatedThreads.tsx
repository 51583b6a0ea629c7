import { threadPath } from '@cluster-commons/paths';
import type { RelatedThread_ThreadFragment } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';

/** Discussions like the one that was read, at its foot; nothing where there are none. */
export function RelatedThreads({ threads }: { threads: readonly RelatedThread_ThreadFragment[] }) {
  const t = useText();
  if (threads.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('threads.related')} />
      <Rows small>
        {threads.map((thread) => (
          <li key={thread.id}>
            <Link to={threadPath(thread)} lang={thread.lang}>
              <bdi>{thread.title}</bdi>
            </Link>
            <p className={text.muted}>
              {thread.cluster && (
                <>
                  <ClusterName name={thread.cluster.name} />
                  {' · '}
                </>
              )}
              {t('threads.postCount', { count: thread.postCount })}
              {thread.isAnswered && ` · ${t('threads.answered')}`}
            </p>
          </li>
        ))}
      </Rows>
    </section>
  );
}
