import type { WrittenPoll } from '../polls/index.ts';
import type { ThreadForm, ThreadKind } from '../threads/index.ts';
import type { DraftField, DraftForm } from './index.ts';
import type { OpeningTime } from './opening-time.ts';

/** The form that a kind is written in. */
export const formOfKind: Readonly<Record<ThreadKind, Exclude<DraftForm, 'replyToThread'>>> = {
  question: 'openThread',
  discussion: 'openThread',
  announcement: 'openAnnouncement',
  case: 'openCase',
  looking_for: 'openLookingFor',
  poll: 'openPoll',
};

/** A discussion that is to open later, with all that it is opened with. */
export interface ThreadToOpen extends ThreadForm {
  readonly poll: WrittenPoll | null;
  readonly title: string;
  readonly lang: string;
  readonly tags: readonly string[];
  readonly clusterId: string | null;
  readonly visibility: 'public' | 'cluster';
  readonly isAnonymous: boolean;
}

const asNamed = (prefix: string, given: object | null): [string, string][] =>
  Object.entries(given ?? {}).map(([name, text]) => [`${prefix}.${name}`, String(text)]);

/** The controls of its form as they hold what was sent, by which it is changed. */
export function fieldsOfThread(thread: ThreadToOpen, { opensAt, zone }: OpeningTime): DraftField[] {
  const { poll } = thread;
  const texts: [string, string][] = [
    ['title', thread.title],
    ...(thread.body === null ? [] : [['body', thread.body] satisfies [string, string]]),
    ...asNamed('case', thread.case),
    ...asNamed('lookingFor', thread.lookingFor),
    ...asNamed(
      'poll',
      poll && {
        ...poll,
        options: poll.options.join('\n'),
        results: poll.results.toUpperCase(),
        isChangeable: poll.isChangeable ? 'true' : '',
      },
    ),
    ['lang', thread.lang],
    ['kind', thread.kind.toUpperCase()],
    ['isAnonymous', thread.isAnonymous ? 'true' : ''],
    ['tags', thread.tags.join(', ')],
    ['clusterId', thread.clusterId ?? ''],
    ['visibility', thread.visibility.toUpperCase()],
    ['opensAt', opensAt],
    ['zone', zone],
  ];
  return texts.map(([name, text]) => ({ name, values: [text] }));
}
