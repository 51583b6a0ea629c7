import type { Language, MemberViewer } from '@cluster-commons/domain/kernel';
import { ruleOf } from '@cluster-commons/domain/notifications';
import { pushLimits } from '@cluster-commons/domain/push';
import { textFor, type MessageId } from '@cluster-commons/messages';
import { toldPath } from '@cluster-commons/paths';
import { authorFrom } from '../profiles/index.ts';
import type { PushRow } from './due-push.queries.ts';

/** What the script of the browser shows, and where it leads: nothing but words, which a locked screen may show too. */
export interface Notice {
  readonly title: string;
  readonly words: string;
  readonly path: string;
  /** A second one with it takes the place of the first. */
  readonly tag: string;
  readonly lang: Language;
}

const cut = (words: string, most: number): string => {
  const letters = [...words];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : words;
};

/** A notice in the words of the list of notifications, with the title of the discussion, and none of what is written in it. */
export function noticeOf(viewer: MemberViewer, row: PushRow, eventId: string, language: Language): Notice {
  const text = textFor(language);
  const { kind, threadNumber, threadSlug, threadTitle, postNumber, clusterSlug, clusterName } = row;
  const who = row.actorIsThere ? authorFrom(row, 'actor', viewer).name : text('notifications.somebody');
  const sentence: MessageId =
    kind === 'role' && clusterSlug !== null
      ? 'notifications.moderates'
      : `notifications.tells.${kind.toUpperCase() as Uppercase<typeof kind>}`;
  return {
    title: cut(text(sentence, { who, others: 0, cluster: clusterName ?? '' }), pushLimits.title),
    words: cut(threadTitle ?? '', pushLimits.words),
    path: toldPath({
      thread: threadNumber === null ? null : { number: threadNumber, slug: threadSlug ?? '' },
      postNumber,
      isConnection: threadNumber === null && ruleOf(kind).group === 'itself' && kind !== 'role',
      clusterSlug,
    }),
    tag: eventId,
    lang: language,
  };
}
