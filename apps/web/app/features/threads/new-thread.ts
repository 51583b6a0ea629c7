import type { ThreadKind, ThreadVisibility } from '../../gql/index.ts';
import { NewThreadDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';

export const threadKinds = ['QUESTION', 'DISCUSSION'] as const satisfies readonly ThreadKind[];
export const threadVisibilities = ['PUBLIC', 'CLUSTER'] as const satisfies readonly ThreadVisibility[];

/** Data of the form for a new discussion: the author's clusters. */
export const newThreadPage = definePage({ document: NewThreadDocument, variables: () => ({}), needsSignIn: true });
