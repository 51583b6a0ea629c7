import { useEffect, useRef, useState } from 'react';
import { SimilarThreads as Similar } from '../../../gql/browser/SimilarThreads.ts';
import { ask } from '../../../platform/api/ask.ts';
import { fillInCount, type CountedTemplate } from '../../../platform/islands/fill-in.ts';
import layout from '../../../ui/layout.module.css';
import { SimilarList, type SimilarThread } from '../components/SimilarList.tsx';

export interface SimilarThreadsProps {
  /** Ids of the fields of the title and of the tags. */
  titleId: string;
  tagsId: string;
  /** Those that were found when the form was sent. */
  given: readonly SimilarThread[];
  locale: string;
  words: { title: string; lead: string; answered: string; posts: CountedTemplate; found: CountedTemplate };
}

/** Pause in typing after which discussions are asked for, in milliseconds. */
const pause = 700;
/** Letters of the shortest title that is compared. */
const least = 8;

const valueOf = (id: string): string => {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? field.value.trim() : '';
};

/** Discussions like the one whose title is being typed, told once they change. */
export default function SimilarThreads({ titleId, tagsId, given, locale, words }: SimilarThreadsProps) {
  const [threads, setThreads] = useState(given);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking: AbortController | undefined;
    const find = async (): Promise<void> => {
      asking?.abort();
      const title = valueOf(titleId);
      if (title.length < least) {
        setThreads([]);
        return;
      }
      const { signal } = (asking = new AbortController());
      const tags = valueOf(tagsId)
        .split(/[,،]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '');
      try {
        const { data } = await ask(Similar, { title, tags }, signal);
        if (!signal.aborted && data !== null) setThreads(data.similarThreads);
      } catch {
        // A title is typed as well without them.
      }
    };
    const hear = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement) || ![titleId, tagsId].includes(target.id)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void find(), pause);
    };
    form.addEventListener('input', hear);
    return () => {
      clearTimeout(timer);
      asking?.abort();
      form.removeEventListener('input', hear);
    };
  }, [titleId, tagsId]);

  return (
    <div ref={place}>
      <p className={layout.hidden} role="status">
        {threads.length > 0 && fillInCount(words.found, threads.length, locale)}
      </p>
      {threads.length > 0 && <SimilarList threads={threads} words={words} locale={locale} />}
    </div>
  );
}
