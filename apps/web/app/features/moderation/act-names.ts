import { actsOn, type ActOn, type ModeratedKind } from '@cluster-commons/domain/moderation';
import type { FieldReader } from '../../platform/acts/field-readers.ts';
import { notFound } from '../../platform/errors/failures.ts';
import { textOf } from '../../platform/forms/form-state.ts';

/** An act as the API and forms write it. */
export const codeOf = <Act extends string>(act: Act) => act.toUpperCase() as Uppercase<Act>;

/** An act as the table of the domain and the texts write it. */
export const nameOf = <Code extends string>(code: Code) => code.toLowerCase() as Lowercase<Code>;

/** The act that a link or a form names; null for anything else. */
export const actNamed = <Kind extends ModeratedKind>(kind: Kind, code: string | undefined): ActOn<Kind> | null =>
  actsOn(kind).find((act) => codeOf(act) === code) ?? null;

/** @throws the page that is not there, where the form names no act */
export function actIn<Kind extends ModeratedKind>(kind: Kind, form: FormData): ActOn<Kind> {
  const act = actNamed(kind, textOf(form, 'act'));
  if (act === null) throw notFound();
  return act;
}

export const actOn =
  <Kind extends ModeratedKind>(kind: Kind): FieldReader<Uppercase<ActOn<Kind>>> =>
  (form) =>
    codeOf(actIn(kind, form));
