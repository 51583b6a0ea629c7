import { draftKeyOf, readDraftKey, type DraftForm } from '@cluster-commons/domain/drafts';
import { newThreadPath, withQuery } from '@cluster-commons/paths';
import type { PollResults, ThreadKind, ThreadVisibility } from '../../gql/index.ts';
import { NewThreadDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';
import { parameterOf } from '../../platform/pages/parameters.ts';

/** Kinds from which an author chooses while writing, and after. */
export const chosenKinds = ['QUESTION', 'DISCUSSION'] as const satisfies readonly ThreadKind[];
/** Kinds that are written as one text. */
export const plainKinds = ['QUESTION', 'DISCUSSION', 'ANNOUNCEMENT'] as const satisfies readonly ThreadKind[];
export const threadKinds = [...plainKinds, 'CASE', 'LOOKING_FOR', 'POLL'] as const satisfies readonly ThreadKind[];
export const pollResults = ['VOTED', 'ALWAYS', 'CLOSED'] as const satisfies readonly PollResults[];
export const threadVisibilities = ['PUBLIC', 'CLUSTER'] as const satisfies readonly ThreadVisibility[];

/** Kinds with an address of their own, `/threads/new?kind=case`. */
export const formKinds = ['CASE', 'LOOKING_FOR', 'POLL', 'ANNOUNCEMENT'] as const satisfies readonly ThreadKind[];
export type FormKind = (typeof formKinds)[number];

/** The form that each of them is written in, as drafts name it. */
export const draftFormOf = {
  CASE: 'openCase',
  LOOKING_FOR: 'openLookingFor',
  POLL: 'openPoll',
  ANNOUNCEMENT: 'openAnnouncement',
} as const satisfies Record<FormKind, DraftForm>;

/** The kind whose own form a draft is of; null for all other forms. */
export const kindOfDraft = (form: DraftForm): FormKind | null =>
  formKinds.find((kind) => draftFormOf[kind] === form) ?? null;

/** The kind that an address asks for; null where it is written in the common form. */
export const askedKind = (url: URL): FormKind | null => {
  const asked = parameterOf(url, 'kind')?.toUpperCase();
  return formKinds.find((kind) => kind === asked) ?? null;
};

/** Data of the forms for a new discussion: what the author may open, and where, and the draft of this form. */
export const newThreadPage = definePage({
  document: NewThreadDocument,
  variables: ({ url }) => {
    const kind = askedKind(url);
    const form = kind === null ? 'openThread' : draftFormOf[kind];
    const timed = draftKeyOf(form, parameterOf(url, 'draft') ?? null);
    return { draft: readDraftKey(timed) === null ? draftKeyOf(form) : timed };
  },
  needsSignIn: true,
});

/** The address of the form for a kind, null for the common one, and of the draft in it where that was given a time. */
export const newThreadAt = (kind: FormKind | null, draftKey = ''): string =>
  withQuery(newThreadPath, {
    kind: kind?.toLowerCase() ?? null,
    draft: readDraftKey(draftKey)?.subjectId ?? null,
  });

/** Tags that are used most; none where the page of the form is not known. */
export const useUsedTags = (): string[] => newThreadPage.useIfLoaded()?.data.tagSuggestions.map(({ tag }) => tag) ?? [];
