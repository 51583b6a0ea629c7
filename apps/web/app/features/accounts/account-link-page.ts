import { AccountLinkDocument, type AccountLinkQueryVariables } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';

/** The page that a link of a mail leads to, which does something to one account. */
export const accountLinkPage = (purpose: AccountLinkQueryVariables['purpose']) =>
  definePage({
    document: AccountLinkDocument,
    variables: ({ url }) => ({ token: url.searchParams.get('token') ?? '', purpose }),
    status: ({ accountLink }) => (accountLink === null ? 400 : 200),
  });
