import { NewThreadDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';

/** What a new discussion is filled in from: the clusters of who opens it. */
export const newThreadPage = definePage({ document: NewThreadDocument, variables: () => ({}), needsSignIn: true });
