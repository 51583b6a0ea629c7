import { refusalCodes, type RefusalCode } from '@cluster-commons/domain/kernel';
import type { KeptDraft_DraftFragment } from '../../gql/index.ts';

/** Why a form was not accepted; `field` is the name of the control, empty for the form as a whole. */
export interface FormProblem {
  /** Null where the server failed: nothing is wrong with what was typed. */
  code: RefusalCode | null;
  /** The API's own sentence, in the language of the page; it knows limits that the code does not. */
  message?: string;
  field: string;
}

/** A form that came back: as it was typed, and what is wrong with it. */
export interface FormState {
  problems: readonly FormProblem[];
  /** True after it was sent: then a control without a value was left empty. */
  isSent: boolean;
  /** Every value of each control as it was sent; passwords are left out. */
  values: Readonly<Record<string, readonly string[]>>;
  /** HTML of the text as it would be posted, when that was asked. */
  preview?: string;
  /** The language that this text seems to be in; not there where that is not certain. */
  guessedLang?: string;
  /** What was found beside, as the form of the act shows it. */
  found?: unknown;
  /** The draft that another device has kept of the same. */
  otherDraft?: KeptDraft_DraftFragment;
  /** What stands instead, where somebody was quicker. */
  standing?: Standing;
}

/** A newer text than the one that a form began with. */
export interface Standing {
  html?: string;
  /** Language of the HTML. */
  lang?: string;
  /** A line of plain text. */
  text?: string;
  /** Number of its version. */
  version: number;
}

/** The values that a form begins with, by field: those of the page it stands on, or of the address of its act. */
export type FieldValues = Readonly<Record<string, string | undefined>>;

export const isRefusalCode = (code: unknown): code is RefusalCode => refusalCodes.includes(code as RefusalCode);

const unkept = new Set(['password', 'oldPassword', 'proof', 'code']);

export const valuesOf = (form: FormData): FormState['values'] => {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !unkept.has(name)) (values[name] ??= []).push(value);
  }
  return values;
};

/** The text of a control; empty when it was not sent. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
