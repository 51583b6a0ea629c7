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

/** Everything that is wrong with the form of a reply; empty when nothing is. */
export function checkReply(written: WrittenPost): Problem[] {
  return [
    ...checkKey(written.clientKey),
    ...checkText(written.body, threadLimits.body, 'input', 'body'),
    ...(isContentLanguage(written.lang) ? [] : [problem('NOT_A_VALUE', 'input', 'lang')]),
  ];
}

/** Everything that is wrong with the form of a change; a reason is asked of whoever changes the words of another. */
export function checkEdit({ body, reason }: { body: string; reason: string }, needsReason: boolean): Problem[] {
  return [
    ...checkText(body, threadLimits.body, 'input', 'body'),
    ...checkLine(reason, needsReason ? editLimits.reason : editLimits.note, 'input', 'reason'),
  ];
}

/** Everything that is wrong with the form of a new thread; empty when nothing is. */
export function checkThread(written: WrittenThread): Problem[] {
  const fits = (tag: string): boolean => {
    const length = lengthOf(normaliseTag(tag));
    return length >= threadLimits.tag.least && length <= threadLimits.tag.most;
  };
  return [
    ...checkLine(written.title, threadLimits.title, 'input', 'title'),
    ...checkReply(written),
    ...checkValues(written.tags, fits, threadLimits.tags, 'input', 'tags'),
  ];
}
