import type { Operation, PageViewer, Run, RunResult, Said } from '@cluster-commons/bridge';
import type { Language, RefusalCode } from '@cluster-commons/domain/kernel';
import type { MessageId } from '@cluster-commons/messages';
import type { ComponentType } from 'react';
import { codeOf } from '../errors/failures.ts';
import {
  isRefusalCode,
  textOf,
  valuesOf,
  type FormProblem,
  type FormState,
  type Standing,
} from '../forms/form-state.ts';
import type { Page } from '../pages/page.ts';
import type { FieldValues } from '../forms/form-state.ts';
import { cameBackWith, correctedIn, withStanding } from './came-back.ts';
import { leftOut, type FieldReader } from './field-readers.ts';

/** What an act has at hand beside its own input. */
export interface ActContext {
  form: FormData;
  run: Run;
  viewer: PageViewer | null;
  language: Language;
  /** The page that the form stood on, when it is a page of ours. */
  back: string | null;
  /** The page of ours that was wanted before signing up. */
  wanted: string | null;
}

/** A sentence of the catalogue, and the act that takes back what it tells. */
export interface Sentence extends Said {
  id: MessageId;
}

/** What comes after an act that was done. */
export interface Done {
  say: Sentence;
  /** Where the reader goes: to the result, or back to where they were. */
  to: string;
  headers?: Readonly<Record<string, string>>;
}

interface Payload {
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

/** For each field of the mutation's input the way to read it out of the form. */
type InputReaders<Variables> = Variables extends { input: infer Input }
  ? { readonly [Field in keyof Input]-?: FieldReader<Input[Field]> }
  : null;

/** How what is typed in the form of an act is kept as a draft. */
export interface DraftOfAct {
  /** What it is a draft of, as the API names it. */
  key: (form: FormData) => string;
  /** Controls that a draft keeps: all that is typed or chosen. */
  fields: readonly string[];
  /** False where it stays although its form was sent. */
  isPosted?: (form: FormData) => boolean;
}

/** The form of an act, as it stands alone at the address of the act too. */
interface FormOfAct {
  /** What it is called where it stands alone. */
  title: MessageId;
  Form: ComponentType<{ values: FieldValues }>;
  /** What the form is filled in from, where that is more than its fields. */
  page?: Pick<Page<unknown, unknown, unknown>, 'loader'>;
  /** Open to those without a session: signing up and in. */
  isForGuests?: boolean;
  /** What is typed is kept on the server until it is sent. */
  draft?: DraftOfAct;
}

/** Names of controls for the summary of problems. */
type Labels = Readonly<Record<string, MessageId>>;

/** Fields that one input has beyond another, each with the way to read it out of the form. */
type ReadersBeyond<Other, Variables> = Other extends { input: infer Input }
  ? Variables extends { input: infer Known }
    ? { readonly [Field in Exclude<keyof Input, keyof Known>]-?: FieldReader<Input[Field]> }
    : null
  : null;

/** What else a form is sent for, with the same fields and more, by a button named `mode`. */
export interface OtherWay<Result, Variables, Known> {
  /** The value of its button. */
  mode: string;
  document: Operation<Result, Variables>;
  input: ReadersBeyond<Variables, Known>;
  labels: Labels;
  done: (payload: Result[keyof Result], context: ActContext) => Done;
  /** Why the form is not sent for its act, where what was typed means this way. */
  isMeant?: (form: FormData) => FormProblem | null;
  /** What the form comes back with beside what was typed, where something else stands. */
  standing?: (payload: Result[keyof Result] | null, problems: readonly FormProblem[]) => Partial<FormState>;
}

interface ActDefinition<Result, Variables, OtherResult, OtherVariables> extends FormOfAct {
  /** Its part of the address, and the name of the mutation. */
  name: string;
  document: Operation<Result, Variables>;
  /** Controls are named as the fields of the input; null where the mutation takes none. */
  input: InputReaders<Variables>;
  /** Names of the fields for the summary of problems. */
  labels?: Labels;
  /**
   * Fields that travel unseen, so that nobody can correct them: what the form comes back with in place of a value that
   * was refused; undefined leaves the field out.
   */
  afresh?: Readonly<Record<string, () => string | undefined>>;
  /** What comes after it; a form, where its outcome is something to go on with. */
  done: (payload: Result[keyof Result], context: ActContext) => Done | ActRefused;
  /** What a refusal says stands instead: the form comes back with it, and with its `version` for the next try. */
  standing?: (payload: Result[keyof Result]) => Standing | null;
  /** Something else that the form asks for, such as a preview: what it shows then. Null: nothing else. */
  aside?: (context: ActContext) => Promise<Partial<FormState> | null>;
  other?: OtherWay<OtherResult, OtherVariables, Variables>;
}

/** An act of a member, with an address of its own that any page can send a form to. */
export interface Act extends FormOfAct {
  name: string;
  labels: Labels;
  /** Names of its fields, as a link may fill them in. */
  fields: readonly string[];
  perform: (context: ActContext) => Promise<Done | ActRefused>;
}

/** A form comes back: refused, or with something to go on with. */
export interface ActRefused {
  status: number;
  state: FormState;
}

/** Errors that a form says in its own words. */
const refusalOf: Readonly<Record<string, RefusalCode>> = {
  UNAUTHENTICATED: 'NOT_SIGNED_IN',
  FORBIDDEN: 'NOT_ALLOWED',
  PROOF_NEEDED: 'PROOF_NEEDED',
  NOT_FOUND: 'NOT_FOUND',
  RATE_LIMITED: 'RATE_LIMITED',
};

/** The control that a problem is about: the field of the input; where each text of a list has a control, `answers.1`. */
function fieldOf(path: readonly string[], labels: Labels): string {
  const [field = '', place] = path[0] === 'input' ? path.slice(1) : path;
  return `${field}.${place}` in labels ? `${field}.${place}` : field;
}

const asProblems = ({ problems }: Payload, labels: Labels): FormProblem[] =>
  problems.map(({ code, message, path }) => ({
    code: isRefusalCode(code) ? code : null,
    message,
    field: fieldOf(path, labels),
  }));

const statusOf = (problems: readonly FormProblem[]): number => {
  const codes = problems.map(({ code }) => code);
  if (codes.includes('NOT_SIGNED_IN')) return 401;
  if (codes.includes('RATE_LIMITED')) return 429;
  return codes.includes(null) ? 500 : 422;
};

/** A form that was not sent on: it comes back as it is. */
export const givenBack = (form: FormData, code: RefusalCode): ActRefused => {
  const problems: FormProblem[] = [{ code, field: '' }];
  return {
    status: code === 'OTHER_ACCOUNT' ? 409 : statusOf(problems),
    state: { problems, isSent: true, values: valuesOf(form) },
  };
};

/** The same with what was wrong before the act itself was asked. */
export const askedBack = (form: FormData, problems: readonly FormProblem[]): ActRefused => ({
  status: statusOf(problems),
  state: { problems, isSent: true, values: valuesOf(form) },
});

/** What is wrong with an answer; null when it is a payload without problems. */
function problemsIn<Result>(result: RunResult<Result>, labels: Labels = {}): FormProblem[] | null {
  if (result.data === null || result.errors.length > 0) {
    return [{ code: refusalOf[codeOf(result) ?? ''] ?? null, field: '' }];
  }
  const problems = asProblems(payloadOf(result.data) as Payload, labels);
  return problems.length === 0 ? null : problems;
}

/** A mutation of an act has one field. */
const payloadOf = <Result>(data: Result): Result[keyof Result] =>
  Object.values(data as object)[0] as Result[keyof Result];

/** The control that says whose form it is: the handle of the account that its page showed. */
export const sentAs = 'as';

/** The control of an Undo that says that it is one. */
export const undoes = 'undoes';

/** Where the forms of an act are sent. */
export const addressOfAct = (name: string): string => `/acts/${name}`;

type Readers = readonly (readonly [string, FieldReader<unknown>])[];

const readersOf = (input: object | null): Readers =>
  Object.entries<FieldReader<unknown>>((input ?? {}) as Record<string, FieldReader<unknown>>).filter(
    ([, reader]) => reader !== leftOut,
  );

const readBy = (readers: Readers, form: FormData): object =>
  Object.fromEntries(readers.map(([field, reader]) => [field, reader(form, field)]));

async function goOtherWay<Result, Variables, Known>(
  { document, done, standing }: OtherWay<Result, Variables, Known>,
  input: object,
  labels: Labels,
  context: ActContext,
): Promise<Done | ActRefused> {
  const result = await context.run(document, { input } as Variables);
  const problems = problemsIn(result, labels);
  if (problems === null) return done(payloadOf(result.data as Result), context);
  const stands = standing?.(result.data === null ? null : payloadOf(result.data), problems);
  return { status: statusOf(problems), state: cameBackWith(context.form, { problems, ...stands }) };
}

/** An act by its mutation: what it reads from its form and what it says when it is done. */
export function defineAct<Result, Variables, OtherResult = unknown, OtherVariables = unknown>(
  definition: ActDefinition<Result, Variables, OtherResult, OtherVariables>,
): Act {
  const { name, document, input, labels: own = {}, afresh = {}, done, standing, aside, other, ...form } = definition;
  const readers = readersOf(input);
  const labels = { ...own, ...other?.labels };
  return {
    ...form,
    name,
    labels,
    fields: [...readers.map(([field]) => field), ...Object.keys(other?.labels ?? {})],
    perform: async (context) => {
      const sent = context.form;
      const read = readBy(readers, sent);
      if (other !== undefined && textOf(sent, 'mode') === other.mode) {
        return goOtherWay(other, { ...read, ...readBy(readersOf(other.input), sent) }, labels, context);
      }
      const meant = textOf(sent, 'mode') === '' ? (other?.isMeant?.(sent) ?? null) : null;
      if (meant !== null) return askedBack(sent, [meant]);
      const asked = (await aside?.(context)) ?? null;
      if (asked !== null) return { status: statusOfAside(asked), state: cameBackWith(sent, asked) };
      const result = await context.run(document, (input === null ? {} : { input: read }) as Variables);
      const problems = problemsIn(result, labels);
      if (problems !== null) {
        const values = correctedIn(valuesOf(sent), afresh, problems);
        const stands = (result.data === null ? null : standing?.(payloadOf(result.data))) ?? null;
        return { status: statusOf(problems), state: cameBackWith(sent, { problems, ...withStanding(values, stands) }) };
      }
      return done(payloadOf(result.data as Result), context);
    },
  };
}

const statusOfAside = ({ problems = [] }: Partial<FormState>): number =>
  problems.length === 0 ? 200 : statusOf(problems);

/**
 * Asks something beside an act, in the same words when it is refused.
 * @returns the payload, or what is wrong with what the payload has nevertheless
 */
export async function askAside<Result, Variables>(
  { run }: Pick<ActContext, 'run'>,
  document: Operation<Result, Variables>,
  variables: Variables,
): Promise<{ payload: Result[keyof Result] } | { problems: FormProblem[]; refused: Result[keyof Result] | null }> {
  const result = await run(document, variables);
  const problems = problemsIn(result);
  if (problems === null) return { payload: payloadOf(result.data as Result) };
  return { problems, refused: result.data === null ? null : payloadOf(result.data) };
}
