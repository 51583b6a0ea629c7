import { checkText, linesOf, problem, type Problem } from '../kernel/index.ts';
import { applicationLimits } from './application-limits.ts';

/** A question of the administrators with what an applicant says to it. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What was given, in the order in which it is asked for now; empty where a question was not answered. */
export const answersTo = (questions: readonly string[], given: readonly Answer[]): Answer[] =>
  questions.map((question) => ({
    question,
    answer: linesOf(given.find((each) => each.question === question)?.answer ?? '').trim(),
  }));

/** Everything that is wrong with answers; their path ends with the number of the question, from 0. */
export const checkAnswers = (answers: readonly Answer[]): Problem[] =>
  answers.flatMap(({ answer }, index) => {
    const path = ['input', 'answers', String(index)];
    return answer === '' ? [problem('REQUIRED', ...path)] : checkText(answer, applicationLimits.answer, ...path);
  });

/**
 * How long applicants usually wait: the median, so that one forgotten application says nothing.
 * @param seconds what each of the latest applicants waited
 * @returns whole days, begun ones counted, at least one; null while too few were decided
 */
export function usualWait(seconds: readonly number[]): number | null {
  const { least, most } = applicationLimits.waits;
  const latest = seconds.slice(0, most).sort((one, other) => one - other);
  const middle = latest[Math.floor(latest.length / 2)];
  if (latest.length < least || middle === undefined) return null;
  return Math.max(1, Math.ceil(middle / (24 * 60 * 60)));
}
