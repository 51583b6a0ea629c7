import { signUpPath } from '@cluster-commons/paths';
import { ApplyPageDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';
import { redirect } from '../../platform/routing/routing.ts';

export const applyPage = definePage({
  document: ApplyPageDocument,
  variables: () => ({}),
  check: ({ signUpMode }, { url }) => {
    if (signUpMode !== 'APPROVAL') throw redirect(signUpPath(url.searchParams.get('next')), 303);
  },
});
