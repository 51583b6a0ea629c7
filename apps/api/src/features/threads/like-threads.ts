import { composerLimits } from '@cluster-commons/domain/composer';

/**
 * The beginning of a statement that compares discussions with a title and tags: `recent` are those with the latest posts
 * that meet the conditions on `thread t`, each with how many of the tags it has; `hit` says which of the folded words
 * begin a word of their titles, and `weight` what each counts: the more the rarer it is, and not at all in a third of them.
 */
export const comparedThreads = (conditions: string, words: string, tags: string): string =>
  `with recent as materialized (
     select t.id, ' ' || folded(t.title) as title,
            (select count(*) from unnest(t.tags) tag where tag = any(${tags}::text[]))::int as tagged
       from thread t
      where ${conditions} order by t.last_post_at desc, t.id desc limit ${composerLimits.searched}
   ), hit as (
     select r.id, w.word from recent r join unnest(${words}::text[]) w(word) on strpos(r.title, ' ' || w.word) > 0
   ), weight as (
     select word, ln((select count(*) from recent)::float / count(*)) as weight from hit group by word
     having count(*) <= greatest(3, (select count(*) from recent) / 3)
   )`;
