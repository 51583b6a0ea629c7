import { isContentLanguage } from '@cluster-commons/domain/kernel';
import { normaliseTag } from '@cluster-commons/domain/threads';
import type { ThreadFilter, ThreadKind, ThreadSort, TopPeriod } from '../../gql/index.ts';
import { choiceOf, parameterOf } from '../../platform/pages/parameters.ts';

/** The lists of discussions in the order of their tabs; the first is the one that an address does not name. */
export const threadSorts: readonly { sort: ThreadSort; isForMembers?: true }[] = [
  { sort: 'ACTIVE' },
  { sort: 'NEWEST' },
  { sort: 'UNANSWERED' },
  { sort: 'TOP' },
  { sort: 'NEW', isForMembers: true },
  { sort: 'UNREAD', isForMembers: true },
  { sort: 'MINE', isForMembers: true },
];
const sorts = threadSorts.map(({ sort }) => sort);

export const topPeriods = ['WEEK', 'MONTH', 'YEAR'] as const satisfies readonly TopPeriod[];
export const threadKinds = [
  'QUESTION',
  'DISCUSSION',
  'CASE',
  'LOOKING_FOR',
  'POLL',
  'ANNOUNCEMENT',
] as const satisfies readonly ThreadKind[];

/** The value of `language` that stands for those of the reader's profile. */
export const ofMyLanguages = 'mine';
/** The value for these before all others. */
export const myLanguagesFirst = 'mine-first';

/** How an order is written in the address; null for the first. */
export const sortParameter = (sort: ThreadSort): string | null => (sort === 'ACTIVE' ? null : sort.toLowerCase());

const known =
  (choices: readonly string[]) =>
  (value: string): string =>
    choices.find((choice) => choice === value.toUpperCase())?.toLowerCase() ?? '';

/** How each parameter is written: in one form alone. */
export const threadListForms = {
  cluster: (slug: string) => slug.toLowerCase(),
  tag: normaliseTag,
  sort: known(sorts.slice(1)),
  kind: known(threadKinds),
  period: known(topPeriods),
  language: (given: string) => {
    const code = given.toLowerCase();
    return code === ofMyLanguages || code === myLanguagesFirst || isContentLanguage(code) ? code : '';
  },
};

/** What an address of the list asks for. */
export interface AskedThreads {
  cluster: string | null;
  tag: string | null;
  kind: ThreadKind | null;
  lang: string | null;
  isInMyLanguages: boolean;
  isMyLanguagesFirst: boolean;
  period: TopPeriod | null;
  sort: ThreadSort;
}

export function askedThreads(url: URL): AskedThreads {
  const language = parameterOf(url, 'language');
  const sort = choiceOf(url, 'sort', sorts) ?? 'ACTIVE';
  return {
    cluster: parameterOf(url, 'cluster'),
    tag: parameterOf(url, 'tag'),
    kind: choiceOf(url, 'kind', threadKinds),
    lang: language === ofMyLanguages || language === myLanguagesFirst ? null : language,
    isInMyLanguages: language === ofMyLanguages,
    isMyLanguagesFirst: language === myLanguagesFirst,
    period: sort === 'TOP' ? choiceOf(url, 'period', topPeriods) : null,
    sort,
  };
}

/** The same as parameters of an address. */
export const threadListParameters = (asked: AskedThreads) => ({
  cluster: asked.cluster ?? undefined,
  tag: asked.tag ?? undefined,
  sort: sortParameter(asked.sort) ?? undefined,
  kind: asked.kind?.toLowerCase(),
  language: languageParameter(asked) ?? undefined,
  period: asked.period?.toLowerCase(),
});

/** How the choice of languages is written in the address; null for all of them. */
export function languageParameter({ lang, isInMyLanguages, isMyLanguagesFirst }: AskedThreads): string | null {
  if (isInMyLanguages) return ofMyLanguages;
  return isMyLanguagesFirst ? myLanguagesFirst : lang;
}

/** What narrows a list, of the query of its address. */
export function threadFilter(search: string): ThreadFilter {
  const { cluster, tag, kind, lang, isInMyLanguages } = askedThreads(new URL(`https://list.invalid/?${search}`));
  return { cluster, tag, kind, lang, isInMyLanguages };
}
