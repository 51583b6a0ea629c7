import type { PollResults, ThreadKind, ThreadVisibility } from '../../gql/index.ts';
import { NewThreadDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';

/** Kinds that are written as one text. */
export const plainKinds = ['QUESTION', 'DISCUSSION', 'ANNOUNCEMENT'] as const satisfies readonly ThreadKind[];
export const pollResults = ['VOTED', 'ALWAYS', 'CLOSED'] as const satisfies readonly PollResults[];
export const threadVisibilities = ['PUBLIC', 'CLUSTER'] as const satisfies readonly ThreadVisibility[];

/** Kinds with an address of their own, `/threads/new?kind=case`. */
export const formKinds = ['CASE', 'LOOKING_FOR', 'POLL', 'ANNOUNCEMENT'] as const satisfies readonly ThreadKind[];
export type FormKind = (typeof formKinds)[number];

/** Data of the forms for a new discussion: what the author may open, and where. */
export const newThreadPage = definePage({ document: NewThreadDocument, variables: () => ({}), needsSignIn: true });
