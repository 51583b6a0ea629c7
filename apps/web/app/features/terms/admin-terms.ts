import { AdminTermsDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';
import { termsKindOf } from './kinds.ts';

export const adminTermsPage = definePage({
  document: AdminTermsDocument,
  variables: ({ url }) => ({ kind: termsKindOf(url.searchParams.get('kind')) ?? 'TERMS' }),
  needsSignIn: true,
});
