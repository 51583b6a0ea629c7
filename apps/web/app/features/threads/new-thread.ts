import { NewThreadDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';

/** Data of the form for a new discussion: the author's clusters. */
export const newThreadPage = definePage({ document: NewThreadDocument, variables: () => ({}), needsSignIn: true });
