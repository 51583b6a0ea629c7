import { draftsPath } from '@cluster-commons/paths';
import { DiscardDraftDocument, SaveDraftDocument } from '../../gql/index.ts';
import { askAside, askedBack, type ActContext, type ActRefused, type Done, type DraftOfAct } from '../acts/act.ts';
import { textOf } from '../forms/form-state.ts';
import { asDraft, draftVersion } from './draft-form.ts';

/** A form that is to be kept as a draft, and not sent. */
export const isDraftOnly = (form: FormData): boolean => textOf(form, 'mode') === asDraft;

const versionIn = (form: FormData): number => Number(textOf(form, draftVersion)) || 0;

const valuesOfField = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');

/** Keeps what was typed as a draft; where another device has a newer one the form comes back with both. */
export async function saveAsDraft(draft: DraftOfAct, context: ActContext): Promise<Done | ActRefused> {
  const { form } = context;
  const fields = draft.fields
    .filter((name) => form.has(name))
    .map((name) => ({ name, values: valuesOfField(form, name) }));
  const asked = await askAside(context, SaveDraftDocument, {
    input: { key: draft.key(form), fields, version: versionIn(form) },
  });
  if ('payload' in asked) return { say: { id: 'drafts.said.saved' }, to: draftsPath };
  // Its problems are about the form as a whole: their paths are those of the draft.
  const { status, state } = askedBack(
    form,
    asked.problems.map((problem) => ({ ...problem, field: '' })),
  );
  const other = asked.refused?.draft ?? null;
  const isGone = asked.problems.some(({ code }) => code === 'DRAFT_GONE');
  const known = other === null ? (isGone ? '' : textOf(form, draftVersion)) : String(other.version);
  return {
    status,
    state: { ...state, values: { ...state.values, [draftVersion]: [known] }, ...(other && { otherDraft: other }) },
  };
}

/**
 * What was sent is no draft any more, before the page that follows is made. Only the one that its form knows goes: what
 * another device has written since stays.
 */
export async function discardPosted(draft: DraftOfAct | undefined, context: ActContext): Promise<void> {
  if (draft === undefined) return;
  const version = versionIn(context.form);
  if (version > 0) await askAside(context, DiscardDraftDocument, { input: { key: draft.key(context.form), version } });
}
