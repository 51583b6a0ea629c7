import type { Decision } from './decision.ts';
import { problem, type Problem } from './problems.ts';

/** What a use case gives back: its result, or every problem found, with what stands instead where somebody was quicker. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly standing?: unknown };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (...problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });

/** Refused because it rests on what is no longer so: the caller gets what is. */
export const overtaken = <T>(standing: T, ...problems: readonly Problem[]): Outcome<T> => ({
  ok: false,
  problems,
  standing,
});

/**
 * A policy's no as a failed outcome; the path names the input field it is about.
 * @throws when the decision is a yes: there is nothing to refuse
 */
export function refused(decision: Decision, ...path: string[]): Outcome<never> {
  if (decision.allowed) throw new Error('What is allowed cannot be refused');
  return failed(problem(decision.reason, ...path));
}

/** What was found as a done outcome; nothing found is NOT_FOUND at the input field that named it. */
export const foundOr = <T>(found: T | null, ...path: string[]): Outcome<T> =>
  found === null ? failed(problem('NOT_FOUND', ...path)) : done(found);
