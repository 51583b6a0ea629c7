import {
  allow,
  isSignedIn,
  isStorableText,
  isUuid,
  lengthOf,
  lineOf,
  problem,
  refuse,
  startOf,
  type Decision,
  type Problem,
  type Viewer,
} from '../kernel/index.ts';

/** Counts in items, lengths in Unicode code points, times in seconds. */
export const draftLimits = {
  /** So many drafts a member has at the most. */
  most: 200,
  /** Controls of one form, and values of one control. */
  fields: 30,
  values: 60,
  /** Name of a control. */
  name: 60,
  /** All texts of a form together: a post may be too long while it is written. */
  text: 30_000,
  deviceId: 64,
  /** First words, as lists show them. */
  excerpt: 160,
  /** A draft that nobody has touched for so long goes. */
  keptSeconds: 180 * 86_400,
  /** One that was discarded can be had back for so long. */
  discardedSeconds: 86_400,
} as const;

/**
 * Forms whose drafts are kept, and whether there is one for each thing that is written to. Beside the one of a form stand
 * those that were given a time, each by the id it got then.
 */
const draftForms = {
  openThread: 'one',
  openAnnouncement: 'one',
  openCase: 'one',
  openLookingFor: 'one',
  openPoll: 'one',
  replyToThread: 'of each',
} as const;
export type DraftForm = keyof typeof draftForms;
export const draftFormNames = Object.keys(draftForms) as DraftForm[];

export { checkOpening, openingAt, openingLimits, type OpeningTime } from './opening-time.ts';
export { fieldsOfThread, formOfKind, type ThreadToOpen } from './thread-fields.ts';

/** What a draft is of: a form, and what is written to where the form stands on many things. */
export interface DraftKey {
  readonly form: DraftForm;
  /**
   * Id of the thread that is replied to; for a form that stands alone that of a draft that was given a time, null for
   * all others.
   */
  readonly subjectId: string | null;
}

const isForm = (name: string): name is DraftForm => Object.hasOwn(draftForms, name);

/** The key as one text, `openThread` or `replyToThread:ID`: so the API, forms and devices name a draft. */
export const draftKeyOf = (form: DraftForm, subjectId: string | null = null): string =>
  subjectId === null ? form : `${form}:${subjectId}`;

/** What a key names; null for a text that is none. */
export function readDraftKey(key: string): DraftKey | null {
  const [form = '', subjectId = null, ...more] = key.split(':');
  if (!isForm(form) || more.length > 0) return null;
  if (subjectId === null) return draftForms[form] === 'one' ? { form, subjectId } : null;
  return isUuid(subjectId) ? { form, subjectId } : null;
}

/** What one control of a form held. */
export interface DraftField {
  readonly name: string;
  readonly values: readonly string[];
}

export interface DraftToKeep {
  readonly key: string;
  readonly fields: readonly DraftField[];
  readonly deviceId: string | null;
}

const textsOf = (fields: readonly DraftField[]): string[] => fields.flatMap(({ values }) => values);

/** Everything that is wrong with a draft; empty when nothing is. What is written may be anything, so it is not looked at. */
export function checkDraft({ key, fields, deviceId }: DraftToKeep): Problem[] {
  const { fields: most, values, name, text } = draftLimits;
  const at = (code: Problem['code'], limit?: number): Problem[] => [
    { code, path: ['input', 'fields'], ...(limit !== undefined && { limit }) },
  ];
  const names = fields.map((field) => field.name);
  const texts = textsOf(fields);
  const isTooMany = fields.length > most || fields.some((field) => field.values.length > values);
  const isBad = ![...names, ...texts].every(isStorableText);
  const isNamed =
    names.every((given) => given !== '' && lengthOf(given) <= name) && new Set(names).size === names.length;
  const isTooLong = texts.reduce((sum, given) => sum + lengthOf(given), 0) > text;
  return [
    ...(readDraftKey(key) === null ? [problem('NOT_A_VALUE', 'input', 'key')] : []),
    ...(isTooMany ? at('TOO_MANY', fields.length > most ? most : values) : []),
    ...(isBad ? at('BAD_TEXT') : []),
    ...(isNamed ? [] : at('NOT_A_VALUE')),
    ...(isTooLong ? at('TOO_LONG', text) : []),
    ...(deviceId !== null && (!isStorableText(deviceId) || lengthOf(deviceId) > draftLimits.deviceId)
      ? [{ ...problem('TOO_LONG', 'input', 'deviceId'), limit: draftLimits.deviceId }]
      : []),
  ];
}

/** The first words of a draft: of its title, else of its text; empty where neither was written. */
export function draftExcerpt(fields: readonly DraftField[]): string {
  const words = ['title', 'body'].map((name) => lineOf(fields.find((field) => field.name === name)?.values[0] ?? ''));
  const [first = ''] = words.filter((line) => line !== '');
  return lengthOf(first) <= draftLimits.excerpt ? first : `${startOf(first, draftLimits.excerpt - 1).trimEnd()}…`;
}

/** Has the viewer drafts: to keep, to see and to discard? They are always the viewer's own. */
function keep(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

export const draftPolicy = { keep };

/** How a draft stands on the server; version 0 is none. */
export interface DraftState {
  readonly version: number;
  readonly isDiscarded: boolean;
}

/**
 * May a device that knows `version` of a draft (0: none) put its own in its place? One that was discarded or posted is
 * begun anew by those who know of none, and never comes back through those who know an old one.
 */
export function maySaveDraft(known: number, { version, isDiscarded }: DraftState): boolean {
  return version === known || (isDiscarded && known === 0);
}
