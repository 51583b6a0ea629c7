import type { ReminderChoice, ReminderInput } from '../../gql/index.ts';
import { textOf } from '../../platform/forms/form-state.ts';

export const reminderChoices = [
  'TOMORROW',
  'FRIDAY',
  'MONDAY',
  'IN_A_MONTH',
  'AT',
] as const satisfies readonly ReminderChoice[];

/** An instant as a way back carries it, for one that is still to come. */
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00(\.000)?Z$/;

/**
 * The reminder out of its controls: `reminder` with what is chosen, `.at` and `.zone`. Undefined leaves what stands, null is
 * none.
 */
export function reminderIn(form: FormData, name: string): ReminderInput | null | undefined {
  const chosen = textOf(form, name);
  if (!form.has(name) || chosen === 'KEEP') return undefined;
  if (instantShape.test(chosen)) return { choice: 'AT', at: chosen.slice(0, 16), zone: 'UTC' };
  const choice = reminderChoices.find((one) => one === chosen);
  if (choice === undefined) return null;
  const at = choice === 'AT' ? textOf(form, `${name}.at`).slice(0, 16) : null;
  return { choice, at, zone: textOf(form, `${name}.zone`) || 'UTC' };
}

/** A reminder as a way back carries it: one whose time has come is not set again. */
export const reminderBack = (remindAt: string | null, isDue: boolean): string =>
  remindAt === null || isDue ? 'NONE' : remindAt;

/** What stands for a reminder whose time has come: it stays as it is, and no way back sets it again. */
export const isDue = 'DUE';
