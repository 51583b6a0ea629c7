import type { KeptDraft_DraftFragment } from '../../gql/index.ts';
import type { FormState } from '../forms/form-state.ts';

/** A draft as the server keeps it. */
export type KeptDraft = KeptDraft_DraftFragment;

/** The control of a form that says which version of its draft it knows; empty where there is none. */
export const draftVersion = 'draftVersion';

/** The control that says which draft it is, as the API names it. */
export const draftKeyName = 'draftKey';

/** The value of the switch of a form by which it is kept as a draft and not sent. */
export const asDraft = 'draft';

/** The form as a draft fills it in. */
export const stateOfDraft = ({ fields }: KeptDraft): FormState => ({
  problems: [],
  isSent: false,
  values: Object.fromEntries(fields.map(({ name, values }) => [name, values])),
});

/** Controls in which one writes; the rest is chosen, or stands beside it. */
const isOfText = /^(title$|body$|case[.]|lookingFor[.]|poll[.]options$)/;

/** All that was written, for a reader to compare. */
export const textsOfDraft = ({ fields }: KeptDraft): string =>
  fields
    .filter(({ name }) => isOfText.test(name))
    .flatMap(({ values }) => values)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
