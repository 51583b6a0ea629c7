import { threadPath } from '@cluster-commons/paths';
import type { SimilarThreadsQuery } from '../../../gql/index.ts';
import { fillInCount, type CountedTemplate } from '../../../platform/islands/fill-in.ts';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';

export type SimilarThread = SimilarThreadsQuery['similarThreads'][number];

interface SimilarListProps {
  threads: readonly SimilarThread[];
  words: { title: string; lead: string; answered: string; posts: CountedTemplate };
  locale: string;
}

/** Discussions like one that is begun, each beside the form: what is typed there stays. */
export function SimilarList({ threads, words, locale }: SimilarListProps) {
  return (
    <section aria-label={words.title} className={layout.stack}>
      <h2 className={text.title}>{words.title}</h2>
      <p className={text.muted}>{words.lead}</p>
      <Rows small>
        {threads.map((thread) => (
          <li key={thread.id}>
            <a href={threadPath(thread)} target="_blank" rel="noopener" lang={thread.lang}>
              <bdi>{thread.title}</bdi>
            </a>
            <p className={text.muted}>
              {fillInCount(words.posts, thread.postCount, locale)}
              {thread.isAnswered && ` · ${words.answered}`}
            </p>
          </li>
        ))}
      </Rows>
    </section>
  );
}
