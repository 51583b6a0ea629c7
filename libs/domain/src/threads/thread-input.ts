import {
  checkLine,
  checkText,
  checkValues,
  isContentLanguage,
  lengthOf,
  problem,
  type Problem,
} from '../kernel/index.ts';
import { editLimits, normaliseTag, threadLimits } from './thread-limits.ts';

export interface WrittenPost {
  readonly body: string;
  readonly lang: string;
  readonly clientKey: string | null;
}

export interface WrittenThread extends WrittenPost {
  readonly title: string;
  readonly tags: readonly string[];
}

const checkKey = (key: string | null): Problem[] =>
  key === null ? [] : checkText(key, threadLimits.clientKey, 'input', 'clientKey');

const checkLanguage = (lang: string): Problem[] =>
  isContentLanguage(lang) ? [] : [problem('NOT_A_VALUE', 'input', 'lang')];

/** Everything that is wrong with the form of a reply; empty when nothing is. */
export function checkReply(written: WrittenPost): Problem[] {
  return [
    ...checkKey(written.clientKey),
    ...checkText(written.body, threadLimits.body, 'input', 'body'),
    ...checkLanguage(written.lang),
  ];
}

/** Everything that is wrong with the form of a change; a reason is asked of whoever changes the words of another. */
export function checkEdit({ body, reason }: { body: string; reason: string }, needsReason: boolean): Problem[] {
  return [
    ...checkText(body, threadLimits.body, 'input', 'body'),
    ...checkLine(reason, needsReason ? editLimits.reason : editLimits.note, 'input', 'reason'),
  ];
}

/** Can a thread have this tag? */
export const fitsAsTag = (tag: string): boolean => {
  const length = lengthOf(normaliseTag(tag));
  return length >= threadLimits.tag.least && length <= threadLimits.tag.most;
};

/** What stands at the head of a thread. */
type WrittenHead = Pick<WrittenThread, 'title' | 'tags'>;

const checkTitle = ({ title }: WrittenHead): Problem[] => checkLine(title, threadLimits.title, 'input', 'title');
const checkTags = ({ tags }: WrittenHead): Problem[] =>
  checkValues(tags, fitsAsTag, threadLimits.tags, 'input', 'tags');

/** Everything that is wrong with the form of a new thread; empty when nothing is. */
export const checkThread = (written: WrittenThread): Problem[] => [
  ...checkTitle(written),
  ...checkReply(written),
  ...checkTags(written),
];

/** The same of the form that changes the head of a thread. */
export const checkHead = (written: WrittenHead & { lang: string }): Problem[] => [
  ...checkTitle(written),
  ...checkLanguage(written.lang),
  ...checkTags(written),
];
