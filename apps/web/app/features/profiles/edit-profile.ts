import { EditProfileDocument } from '../../gql/index.ts';
import { notFound } from '../../platform/errors/failures.ts';
import { definePage } from '../../platform/pages/page.ts';

/** The reader's own profile, to be changed. */
export const editProfilePage = definePage({
  document: EditProfileDocument,
  variables: ({ viewer }) => ({ handle: viewer?.handle ?? '' }),
  check: ({ member }) => {
    if (!member) throw notFound();
  },
  needsSignIn: true,
});
