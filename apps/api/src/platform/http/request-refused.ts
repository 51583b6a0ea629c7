import type { Outcome, Problem } from '@cluster-commons/domain/kernel';

/** A refusal of a use case, on its way to an answer over HTTP. */
export class RequestRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** What a use case gave. @throws RequestRefused with the first of its problems */
export function granted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new RequestRefused(outcome.problems[0] ?? { code: 'NOT_ALLOWED', path: [] });
}
