import type { RefusalCode } from './refusals.ts';

/** What a policy answers: yes, or no with the most serious reason. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: RefusalCode };

const allowed: Decision = { allowed: true };

export const allow = (): Decision => allowed;
export const refuse = (reason: RefusalCode): Decision => ({ allowed: false, reason });

/** Ends a total `switch`: the compiler refuses it while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
