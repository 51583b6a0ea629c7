import { AdminWordsDocument } from '../../gql/index.ts';
import { notFound } from '../../platform/errors/failures.ts';
import { definePage } from '../../platform/pages/page.ts';

/** Fields of expertise in members' own words, to be decided about. */
export const wordsPage = definePage({
  document: AdminWordsDocument,
  variables: () => ({}),
  needsSignIn: true,
  check: ({ suggestedExpertise }) => {
    if (!suggestedExpertise) throw notFound();
  },
});
