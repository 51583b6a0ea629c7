import { checkLine, isStorableText, lengthOf, lineOf, problem, type Problem } from '../kernel/index.ts';
import { isExpertise } from '../taxonomies/index.ts';

/** Lengths are in Unicode code points. */
export const wordLimits = {
  word: { least: 3, most: 40 },
  reason: { least: 3, most: 500 },
  /** So many words stand in a list at the most, those first that most members use. */
  listed: 300,
  /** So many profiles follow one decision at the most. */
  profilesAtOnce: 20_000,
} as const;

/** What was decided about a word that members use beside the vocabulary: nothing yet, it is offered to all, another one stands for it, it is not used. */
export const wordStates = ['open', 'accepted', 'merged', 'refused'] as const;
export type WordState = (typeof wordStates)[number];

/** What can be decided about a word; `reopen` takes a decision back. */
export const wordActs = ['accept', 'rename', 'merge', 'refuse', 'reopen'] as const;
export type WordAct = (typeof wordActs)[number];

const separators = /[,،;|<>]/;

/** A field of expertise in a member's own words, as it is stored: one line with a letter, no list. */
export const isOwnWord = (value: unknown): boolean =>
  typeof value === 'string' &&
  isStorableText(value) &&
  !isExpertise(value) &&
  !separators.test(value) &&
  /\p{L}/u.test(value) &&
  lengthOf(lineOf(value)) >= wordLimits.word.least &&
  lengthOf(lineOf(value)) <= wordLimits.word.most;

/** A field of expertise of the vocabulary, or in a member's own words. */
export const isExpertiseWord = (value: unknown): boolean => isExpertise(value) || isOwnWord(value);

export interface WordDecision {
  readonly word: string;
  readonly act: WordAct;
  /** What it is called from now on, or which other one stands for it. */
  readonly into: string;
  readonly reason: string;
}

/** What is wrong with a decision. */
export function checkWordDecision({ word, act, into, reason }: WordDecision): Problem[] {
  const problems: Problem[] = [];
  if (!isOwnWord(word)) problems.push(problem('NOT_FOUND', 'input', 'word'));
  if (act === 'rename' || act === 'merge') {
    if (lineOf(into) === '') problems.push(problem('REQUIRED', 'input', 'into'));
    else if (act === 'rename' ? !isOwnWord(into) : !isExpertiseWord(into) || lineOf(into) === lineOf(word)) {
      problems.push(problem('NOT_A_VALUE', 'input', 'into'));
    }
  }
  if (act === 'refuse') problems.push(...checkLine(reason, wordLimits.reason, 'input', 'reason'));
  return problems;
}
