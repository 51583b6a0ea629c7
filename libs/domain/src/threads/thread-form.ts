import { problem, type Problem } from '../kernel/index.ts';
import type { ThreadKind } from './thread-kinds.ts';
import { checkSections, type Sections } from './thread-sections.ts';

/** What a thread is written with, beside its title: one text, or the form that its kind has. */
export interface ThreadForm {
  readonly kind: ThreadKind;
  readonly body: string | null;
  readonly case: Sections<'case'> | null;
  readonly lookingFor: Sections<'looking_for'> | null;
  /** Checked by the rules of polls. */
  readonly poll: object | null;
}

type FormField = Exclude<keyof ThreadForm, 'kind'>;
const formFields = ['body', 'case', 'lookingFor', 'poll'] as const satisfies readonly FormField[];

/** The fields that a kind is written in. */
const fieldsOf: Readonly<Record<ThreadKind, readonly FormField[]>> = {
  question: ['body'],
  discussion: ['body'],
  case: ['case'],
  looking_for: ['lookingFor'],
  poll: ['body', 'poll'],
  announcement: ['body'],
};

/** Is it written as one text and nothing else? Such kinds can be taken one for another. */
export const isPlainKind = (kind: ThreadKind): boolean => fieldsOf[kind].every((field) => field === 'body');

/** What is wrong with the form, the text of `body` aside: fields of another kind, one that is missing, its sections. */
export function checkForm(form: ThreadForm): Problem[] {
  const wanted = fieldsOf[form.kind];
  return [
    ...formFields
      .filter((field) => wanted.includes(field) !== (form[field] !== null))
      .map((field) => problem(wanted.includes(field) ? 'REQUIRED' : 'NOT_A_VALUE', 'input', field)),
    ...(form.case === null ? [] : checkSections('case', form.case, 'input', 'case')),
    ...(form.lookingFor === null ? [] : checkSections('looking_for', form.lookingFor, 'input', 'lookingFor')),
  ];
}
