import { valuesOf, type FormProblem, type FormState, type Standing } from '../forms/form-state.ts';

/** A form that comes back with what was typed, and more. */
export const cameBackWith = (form: FormData, state: Partial<FormState>): FormState => {
  const { values, ...more } = state;
  return { problems: [], isSent: true, ...more, values: { ...valuesOf(form), ...values } };
};

/** No form comes back in a state that can never be accepted. */
export function correctedIn(
  values: FormState['values'],
  afresh: Readonly<Record<string, () => string | undefined>>,
  problems: readonly FormProblem[],
): FormState['values'] {
  const refused = problems.flatMap(({ field }) => {
    const make = afresh[field];
    return make === undefined ? [] : [[field, make()] as const];
  });
  const corrected = refused.map(([field, value]) => [field, value === undefined ? [] : [value]] as const);
  return { ...values, ...Object.fromEntries(corrected) };
}

/** Sending again is meant for what stands now. */
export const withStanding = (
  values: FormState['values'],
  standing: Standing | null,
): Pick<FormState, 'values' | 'standing'> =>
  standing === null ? { values } : { values: { ...values, version: [String(standing.version)] }, standing };
