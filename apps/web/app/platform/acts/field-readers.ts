import { textOf } from '../forms/form-state.ts';

/** Reads one field of an input out of the controls of the same name. */
export type FieldReader<Value> = (form: FormData, name: string) => Value;

/** As it was typed; empty when it was not sent. */
export const text: FieldReader<string> = textOf;

/** Null where nothing was typed. */
export const textOrNull: FieldReader<string | null> = (form, name) => textOf(form, name) || null;

/** A field that the form of this act does without; it is not sent. */
export const leftOut: FieldReader<null> = () => null;

/** A switch: on or off. */
export const isOn: FieldReader<boolean> = (form, name) => textOf(form, name) === 'true';

/** A whole number, null where nothing was typed; what is none becomes -1, which no limit allows. */
export const wholeOrNone: FieldReader<number | null> = (form, name) => {
  const typed = textOf(form, name).trim();
  if (typed === '') return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : -1;
};

/** A number that travels unseen; 0 for what is none. */
export const whole: FieldReader<number> = (form, name) => Number(/^\d{1,9}$/.exec(textOf(form, name))?.[0] ?? 0);

/** Every chosen value of a group of controls. */
export const choices: FieldReader<string[]> = (form, name) =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');

/** One of a closed set; null for anything else. */
export const oneOf =
  <Choice extends string>(known: readonly Choice[]): FieldReader<Choice | null> =>
  (form, name) =>
    known.find((choice) => choice === textOf(form, name)) ?? null;

/** Each line that is not empty. */
export const lines: FieldReader<string[]> = (form, name) =>
  textOf(form, name)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Words between commas, of any script. */
export const listed: FieldReader<string[]> = (form, name) =>
  textOf(form, name)
    .split(/[,،]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
