import { InvitationFilePageDocument } from '../../gql/index.ts';
import { notFound } from '../../platform/errors/failures.ts';
import { definePage } from '../../platform/pages/page.ts';

/** One list; at the address of an act that its form came back from, the list that the form is about. */
export const filePage = definePage({
  document: InvitationFilePageDocument,
  variables: ({ params, url }) => ({ id: params.fileId ?? url.searchParams.get('fileId') ?? '' }),
  needsSignIn: true,
  check: ({ invitationFile }, { params }) => {
    if (invitationFile === null && params.fileId !== undefined) throw notFound();
  },
});
